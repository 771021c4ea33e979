using System.Globalization;
using NUnit.Framework;

namespace Sample;

public class Running
{
    private int _retries;
    private int _repeats;

    [Test, Retry(3)]
    public void Passes_at_the_third_attempt() => Assert.That(++_retries, Is.EqualTo(3));

    [Test, Retry(2)]
    public void Fails_at_every_attempt() => Assert.Fail("again");

    [Test, Repeat(3)]
    public void Repeats() => Assert.That(++_repeats, Is.LessThanOrEqualTo(3));

    [Test, MaxTime(10)]
    public void Takes_longer_than_it_may() => Thread.Sleep(60);

#if NUNIT4
    [Test, CancelAfter(20)]
    public async Task Is_cancelled(CancellationToken cancel) => await Task.Delay(60_000, cancel);

    [Test, CancelAfter(60_000)]
    public void Is_not_cancelled() =>
        Assert.That(TestContext.CurrentContext.CancellationToken.IsCancellationRequested, Is.False);
#else
    [Test, Timeout(60)]
    public void Runs_out_of_time() => Thread.Sleep(2_000);

    [Test, Timeout(60_000)]
    public void Has_time_enough() { }
#endif

    [Test, SetCulture("de-DE")]
    public void Has_its_culture() => Assert.That(1.5.ToString(), Is.EqualTo("1,5"));

    [Test]
    public void Changes_the_culture() => CultureInfo.CurrentCulture = new CultureInfo("de-DE");

    [Test]
    public void Is_not_touched_by_the_culture_of_another() =>
        Assert.That(CultureInfo.CurrentCulture.Name, Is.Not.EqualTo("de-DE"));

    [Test, RequiresThread]
    public void Has_a_thread_of_its_own() { }

    [Test, Apartment(ApartmentState.STA)]
    public void Needs_a_single_threaded_apartment() =>
        Assert.That(Thread.CurrentThread.GetApartmentState(), Is.EqualTo(ApartmentState.STA));

    [Test]
    public void Writes()
    {
        Console.WriteLine("to the console");
        Console.Error.WriteLine("to standard error");
        TestContext.Out.WriteLine("to the context");
        TestContext.Progress.WriteLine("at once");
    }

    [Test]
    public void Finds_its_folder()
    {
        var here = Path.GetDirectoryName(typeof(Running).Assembly.Location);
        Assert.That(TestContext.CurrentContext.TestDirectory, Is.EqualTo(here));
        Assert.That(Directory.GetCurrentDirectory(), Is.EqualTo(here));
        Assert.That(AppContext.BaseDirectory.TrimEnd('/', '\\'), Is.EqualTo(here));
    }

    [Test]
    public void Finds_its_work_directory() =>
        Assert.That(
            TestContext.CurrentContext.WorkDirectory,
            Is.EqualTo(Path.GetDirectoryName(typeof(Running).Assembly.Location))
        );

    [Test]
    public void Moves_to_another_folder() => Directory.SetCurrentDirectory(Path.GetTempPath());
}

[SingleThreaded]
public class SingleThreaded
{
    private readonly int _thread = Environment.CurrentManagedThreadId;

    [Test]
    public void Stays_on_its_thread() =>
        Assert.That(Environment.CurrentManagedThreadId, Is.EqualTo(_thread));

    [Test, RequiresThread]
    public void Can_not_leave_it() { }
}

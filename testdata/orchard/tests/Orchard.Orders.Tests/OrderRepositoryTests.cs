using Orchard.Storage;

namespace Orchard.Orders;

public class OrderRepositoryTests
{
    private string _folder = "";
    private OrderRepository _repository = null!;

    [SetUp]
    public void MakeFolder()
    {
        _folder = Path.Combine(WorkFolder.Path, TestContext.CurrentContext.Test.ID);
        _repository = new OrderRepository(_folder);
    }

    [Test]
    public async Task What_is_saved_is_found()
    {
        var order = Sample.Paid("ORD-2026-000007", (Sample.Apple, 30), (Sample.Book, 1));

        await _repository.SaveAsync(order);
        var found = await _repository.FindAsync("ORD-2026-000007");

        Assert.That(found, Is.Not.Null);
        Assert.Multiple(() =>
        {
            Assert.That(found!.Customer, Is.EqualTo(order.Customer));
            Assert.That(found.Lines, Is.EqualTo(order.Lines));
            Assert.That(found.History, Is.EqualTo(order.History));
        });
    }

    [Test]
    public async Task Saving_again_replaces_the_order()
    {
        await _repository.SaveAsync(Sample.Draft("ORD-1", (Sample.Apple, 1)));
        await _repository.SaveAsync(Sample.Draft("ORD-1", (Sample.Apple, 2)));

        Assert.That((await _repository.FindAsync("ORD-1"))!.Pieces, Is.EqualTo(2));
        Assert.That(Directory.GetFiles(_folder), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task All_orders_are_loaded_by_number()
    {
        await _repository.SaveAsync(Sample.Draft("ORD-2026-000002"));
        await _repository.SaveAsync(Sample.Draft("ORD-2026-000001"));

        var numbers = new List<string>();
        await foreach (var order in _repository.LoadAllAsync())
        {
            numbers.Add(order.Number);
        }

        Assert.That(numbers, Is.EqualTo(new[] { "ORD-2026-000001", "ORD-2026-000002" }));
        Assert.That(_repository.LastSequence(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_deleted_order_is_gone()
    {
        await _repository.SaveAsync(Sample.Draft("ORD-1"));

        Assert.That(_repository.Delete("ORD-1"), Is.True);
        Assert.That(_repository.Delete("ORD-1"), Is.False);
        Assert.That(await _repository.FindAsync("ORD-1"), Is.Null);
    }

    [TestCase("{", "damaged")]
    [TestCase("null", "empty")]
    [TestCase("""{ "version": 2 }""", "later version")]
    public void A_file_that_can_not_be_read_is_named(string content, string expected)
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "ORD-9.order.json"), content);

        Assert.That(
            () => _repository.FindAsync("ORD-9"),
            Throws
                .TypeOf<OrchardException>()
                .With.Message.Contains(expected)
                .And.Message.Contains("ORD-9")
        );
    }

    [TestCase("../ORD-1")]
    [TestCase(".hidden")]
    [TestCase("C:evil")]
    [TestCase("")]
    public void A_number_can_not_lead_out_of_the_folder(string number) =>
        Assert.That(() => _repository.FindAsync(number), Throws.ArgumentException);

    [Test]
    public void An_empty_repository_has_no_last_number() =>
        Assert.That(_repository.LastSequence(), Is.Zero);

    [Test]
    public async Task An_order_can_be_saved()
    {
        await _repository.SaveAsync(Sample.Draft("ORD-1", (Sample.Apple, 1)));

        Assert.Pass();
    }

    [Test]
    public void A_folder_is_locked_once()
    {
        using (FileLock.TryTake(_folder))
        {
            Assert.That(FileLock.TryTake(_folder), Is.Null);
        }
        using var again = FileLock.TryTake(_folder);
        Assert.That(again, Is.Not.Null);
    }
}

using NUnit.Framework;

namespace Shop;

public class Plain
{
    [Test]
    public void A_text_is_read_from_memory()
    {
        Check.That(Texts.FirstLine("a\nb") == "a");
    }

    [Test]
    public async Task The_weather_comes_from_a_stand_in()
    {
        using var client = new HttpClient(new StandInHandler());
        Check.That(await Network.GetAsync(client, "http://weather.example/") == "sunny");
    }

    [Test]
    public void A_limit_is_set_and_read_here_only()
    {
        Shelf.Limit = 3;
        Check.That(Shelf.Limit == 3);
    }

    [Test]
    public void A_dice_is_thrown()
    {
        Check.That(Machine.AnyDice() > 0);
    }

    [Test]
    public void The_culture_is_changed()
    {
        Check.That(Machine.In("de-DE", () => 1.5.ToString()).Length > 0);
    }

    [Test]
    public void The_console_is_captured()
    {
        Check.That(Machine.Captured(() => Console.Write("x")).Contains('x'));
    }

    [Test]
    public void A_lock_is_taken()
    {
        Check.That(Machine.Alone("assay-shop-OnNunit"));
    }

    [Test]
    public void An_amount_is_split()
    {
        Check.That(Money.Parts(9, 3).Sum() == 9);
    }

    [Test]
    public void A_dice_with_a_seed()
    {
        Check.That(Machine.Dice(new Random(1)) > 0);
    }
}

public class Reaching
{
    [Test]
    public async Task A_text_is_saved_and_loaded_later()
    {
        var store = new Store();
        await store.SaveAsync("later.txt", "x");
        Check.That(await store.LoadAsync("later.txt") == "x");
    }

    [Test]
    public void A_counter_is_kept_in_a_file()
    {
        Check.That(new Store().Bump("counter.bin") > 0);
    }

    [Test]
    public void A_folder_is_packed()
    {
        var store = new Store();
        Directory.CreateDirectory(store.At("full"));
        store.Pack("full", "full.zip");
    }

    [Test]
    public void A_port_is_opened()
    {
        Check.That(Network.Listen() > 0);
    }

    [Test]
    public void A_udp_port_is_opened()
    {
        Network.OpenUdp();
    }

    [Test]
    public void The_test_assembly_lies_where_it_was_built()
    {
        Check.That(
            File.Exists(Path.Combine(TestContext.CurrentContext.TestDirectory, "OnNunit.dll"))
        );
    }

    [Test]
    public void Another_tariff_is_applied()
    {
        Check.That(Tariffs.Of(3) == 6);
    }
}

public class Statics
{
    [Test]
    public void The_shelf_is_emptied()
    {
        Check.That(Shelf.Take() < 10);
    }

    [Test]
    public void The_shelf_is_looked_at()
    {
        Check.That(Shelf.Left <= 10);
    }
}

public class WithFixture
{
    [OneTimeSetUp]
    public void Prepare() => new Store().Save("fixture.txt", "x");

    [Test]
    public void A_sum_behind_a_fixture()
    {
        Check.That(Money.Sum(2) == 2);
    }

    [Test]
    public void An_amount_behind_a_fixture()
    {
        Check.That(Money.Rounded(2) == 2);
    }
}

public class WithSetUp
{
    [SetUp]
    public void SetUp() => Machine.Set("SHOP_SETUP", "x");

    [Test]
    public void A_sum_behind_set_up()
    {
        Check.That(Money.Sum(4) == 4);
    }

    [Test]
    public void A_setting_behind_set_up()
    {
        Check.That(Machine.Setting("SHOP_SETUP") == "x");
    }
}

public class WithCleanUp
{
    [TearDown]
    public void CleanUp() => new Store().Remove("left.txt");

    [Test]
    public void A_sum_before_clean_up()
    {
        Check.That(Money.Sum(5) == 5);
    }
}

/// <summary>Asked when tests are looked for, before any runs.</summary>
public static class Waits
{
    public static readonly string Longest =
        Environment.GetEnvironmentVariable("SHOP_WAIT") ?? "none";
}

public class Rows
{
    private static readonly string[] Known = [Waits.Longest];

    [TestCaseSource(nameof(Known))]
    public void A_wait_is_looked_up(string wait)
    {
        Check.That(Waits.Longest == wait);
    }

    [TestCase("SHOP_A")]
    [TestCase("SHOP_B")]
    public void A_setting_is_not_there(string name)
    {
        Check.That(Machine.Setting(name) is null);
    }
}

public sealed class ShopContext : Microsoft.EntityFrameworkCore.DbContext
{
    protected override void OnConfiguring(
        Microsoft.EntityFrameworkCore.DbContextOptionsBuilder options
    ) =>
        Microsoft.EntityFrameworkCore.InMemoryDbContextOptionsExtensions.UseInMemoryDatabase(
            options,
            "shop"
        );
}

public class InMemory
{
    [Test]
    public void A_context_in_memory_is_made()
    {
        using var context = new ShopContext();
        Check.That(context.Database.EnsureCreated());
    }
}

public class Skipped
{
    [Test, Ignore("not today")]
    public void A_file_is_read_some_day()
    {
        Check.That(new Store().Load("x.txt") == "x");
    }

    [Test, Ignore("not today")]
    public void A_sum_is_computed_some_day()
    {
        Check.That(Money.Sum(1) == 1);
    }

    [Test, Ignore("not today")]
    public async Task A_container_is_started_some_day()
    {
        await new DotNet.Testcontainers.Containers.StandInContainer().StartAsync();
    }

    [Test, Ignore("not today")]
    public async Task The_weather_is_asked_for_some_day()
    {
        using var client = new HttpClient();
        await Network.GetAsync(client, "http://weather.example/");
    }

    [Test, Ignore("not today")]
    public void A_ledger_is_opened_some_day()
    {
        Check.That(Ledger.Of("x.db").Count() == 0);
    }
}

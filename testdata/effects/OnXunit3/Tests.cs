using Xunit;

namespace Shop;

public class Plain
{
    [Fact]
    public void An_amount_is_read()
    {
        Check.That(Money.Parse("2.50") == 2.5m);
    }

    [Fact]
    public void Texts_are_joined()
    {
        Check.That(Texts.Joined(["a", "b"]) == "ab");
    }

    [Fact]
    public void A_price_is_looked_up()
    {
        Check.That(Shelf.Price("apple") == 2);
    }

    [Fact]
    public void The_real_clock_is_handed_over()
    {
        Check.That(!Machine.IsOpen(TimeProvider.System) || true);
    }

    [Fact]
    public void A_setting_is_set()
    {
        Machine.Set("SHOP_NAME", "x");
        Check.That(Machine.Setting("SHOP_NAME") == "x");
    }

    [Fact]
    public void A_local_time_is_made()
    {
        Check.That(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).ToLocalTime().Year > 2000);
    }

    [Fact]
    public void A_switch_is_set()
    {
        Machine.Switch("Shop.Slow", true);
    }

    [Fact]
    public void Memory_is_mapped()
    {
        Check.That(Machine.Shared() == 3);
    }

    [Fact]
    public void An_amount_is_rounded()
    {
        Check.That(Money.Rounded(1.234m) == 1.23m);
    }

    [Fact]
    public void A_text_is_read_from_memory()
    {
        Check.That(Texts.FirstLine("a\nb") == "a");
    }

    [Fact]
    public async Task The_weather_comes_from_a_stand_in()
    {
        using var client = new HttpClient(new StandInHandler());
        Check.That(await Network.GetAsync(client, "http://weather.example/") == "sunny");
    }
}

public class Reaching
{
    [Fact]
    public void The_folder_is_listed()
    {
        Check.That(new Store().Names() is not null);
    }

    [Fact]
    public void A_file_is_copied()
    {
        var store = new Store();
        store.Save("from.txt", "x");
        store.Copy("from.txt", "to.txt");
    }

    [Fact]
    public void A_line_is_logged()
    {
        new Store().Log("shop.log", "x");
    }

    [Fact]
    public async Task The_weather_is_asked_for()
    {
        using var client = new HttpClient();
        Check.That(await Network.GetAsync(client, "http://127.0.0.1:9/") is null);
    }

    [Fact]
    public void A_ledger_in_memory()
    {
        Check.That(Ledger.Of(":memory:").Count() == 0);
    }
}

public class Statics
{
    [Fact]
    public void A_label_is_stuck()
    {
        Labels.Stick("x");
    }

    [Fact]
    public void A_label_is_looked_for()
    {
        Check.That(!Labels.Has("y"));
    }

    [Fact]
    public void The_shelf_is_emptied()
    {
        Check.That(Shelf.Take() < 10);
    }

    [Fact]
    public void The_shelf_is_looked_at()
    {
        Check.That(Shelf.Left <= 10);
    }
}

public sealed class Prepared
{
    public Prepared() => new Store().Save("fixture.txt", "x");
}

public class WithFixture(Prepared prepared) : IClassFixture<Prepared>
{
    [Fact]
    public void A_sum_behind_a_fixture()
    {
        Check.That(prepared is not null);
        Check.That(Money.Sum(2) == 2);
    }

    [Fact]
    public void An_amount_behind_a_fixture()
    {
        Check.That(prepared is not null);
        Check.That(Money.Rounded(2) == 2);
    }
}

public class WithSetUp
{
    public WithSetUp() => Machine.Set("SHOP_SETUP", "x");

    [Fact]
    public void A_sum_behind_set_up()
    {
        Check.That(Money.Sum(4) == 4);
    }

    [Fact]
    public void A_setting_behind_set_up()
    {
        Check.That(Machine.Setting("SHOP_SETUP") == "x");
    }
}

public sealed class WithCleanUp : IDisposable
{
    public void Dispose() => new Store().Remove("left.txt");

    [Fact]
    public void A_sum_before_clean_up()
    {
        Check.That(Money.Sum(5) == 5);
    }
}

public class Rows
{
    [Theory]
    [InlineData("SHOP_A")]
    [InlineData("SHOP_B")]
    public void A_setting_is_not_there(string name)
    {
        Check.That(Machine.Setting(name) is null);
    }
}

public class Skipped
{
    [Fact(Skip = "not today")]
    public void A_file_is_read_some_day()
    {
        Check.That(new Store().Load("x.txt") == "x");
    }

    [Fact(Skip = "not today")]
    public void A_sum_is_computed_some_day()
    {
        Check.That(Money.Sum(1) == 1);
    }

    [Fact(Skip = "not today")]
    public async Task A_container_is_started_some_day()
    {
        await new DotNet.Testcontainers.Containers.StandInContainer().StartAsync();
    }

    [Fact(Skip = "not today")]
    public async Task The_weather_is_asked_for_some_day()
    {
        using var client = new HttpClient();
        await Network.GetAsync(client, "http://weather.example/");
    }

    [Fact(Skip = "not today")]
    public void A_ledger_is_opened_some_day()
    {
        Check.That(Ledger.Of("x.db").Count() == 0);
    }
}

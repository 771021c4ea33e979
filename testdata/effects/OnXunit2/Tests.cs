using Xunit;

namespace Shop;

public class Plain
{
    [Fact]
    public void A_sum_is_computed()
    {
        Check.That(Money.Sum(1, 2) == 3);
    }

    [Fact]
    public async Task A_wait_for_nothing()
    {
        await Task.Yield();
        Check.That(Money.Sum() == 0);
    }

    [Fact]
    public void A_shop_is_open_by_a_clock_that_stands()
    {
        Check.That(Machine.IsOpen(new StandInClock(12)));
    }

    [Fact]
    public void A_size_is_looked_up()
    {
        Check.That(Shelf.Size(1) == 2);
    }

    [Fact]
    public void An_id_is_new()
    {
        Check.That(Machine.NewId() != Guid.Empty);
    }

    [Fact]
    public void The_culture_is_read()
    {
        Check.That(Machine.Culture() is not null);
    }

    [Fact]
    public async Task A_nap_is_awaited()
    {
        await Machine.NapAsync();
    }

    [Fact]
    public void The_folder_is_set()
    {
        Machine.Stay();
    }

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
}

public class Reaching
{
    [Fact]
    public void A_text_is_saved_and_loaded()
    {
        var store = new Store();
        store.Save("loaded.txt", "x");
        Check.That(store.Load("loaded.txt") == "x");
    }

    [Fact]
    public void The_first_byte_is_read()
    {
        var store = new Store();
        store.Save("first.txt", "x");
        Check.That(store.First("first.txt") == 'x');
    }

    [Fact]
    public void A_document_is_saved_and_loaded()
    {
        var store = new Store();
        store.SaveXml("shop.xml");
        Check.That(store.LoadXml("shop.xml") == "shop");
    }

    [Fact]
    public void A_program_is_run()
    {
        Check.That(Machine.Run("dotnet", "--version") == 0);
    }

    [Fact]
    public void A_name_is_resolved()
    {
        Check.That(Network.Knows("localhost"));
    }

    [Fact]
    public void A_tariff_is_applied()
    {
        Check.That(Tariffs.Of(2) == 4);
    }
}

public class Statics
{
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

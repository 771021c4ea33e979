namespace Shop;

public class Plain
{
    [Test]
    public void A_ledger_over_a_stand_in()
    {
        Check.That(new Ledger(new StandInConnection()).Count() == 7);
    }

    [Test]
    public void The_clock_is_read()
    {
        Check.That(Machine.Now().Year > 2000);
    }

    [Test]
    public void A_setting_is_read()
    {
        Check.That(Machine.Setting("SHOP_LEVEL") is null);
    }

    [Test]
    public void The_time_zone_is_asked()
    {
        Check.That(Machine.Offset().Hours < 24);
    }

    [Test]
    public void A_switch_is_read()
    {
        Check.That(!Machine.Switch("Shop.Fast"));
    }

    [Test]
    public void The_machine_is_asked_for_its_name()
    {
        Check.That(Machine.Host().Length > 0);
    }

    [Test]
    public void A_sum_is_computed()
    {
        Check.That(Money.Sum(1, 2) == 3);
    }

    [Test]
    public async Task A_wait_for_nothing()
    {
        await Task.Yield();
        Check.That(Money.Sum() == 0);
    }

    [Test]
    public void A_shop_is_open_by_a_clock_that_stands()
    {
        Check.That(Machine.IsOpen(new StandInClock(12)));
    }

    [Test]
    public void A_size_is_looked_up()
    {
        Check.That(Shelf.Size(1) == 2);
    }

    [Test]
    public void An_id_is_new()
    {
        Check.That(Machine.NewId() != Guid.Empty);
    }
}

public class Reaching
{
    [Test]
    public void A_text_is_removed()
    {
        new Store().Remove("none.txt");
    }

    [Test]
    public void A_file_is_looked_for()
    {
        Check.That(!new Store().Has("nowhere.txt"));
    }

    [Test]
    public void A_temporary_file_comes_and_goes()
    {
        File.Delete(Path.GetTempFileName());
    }

    [Test]
    public void A_host_is_called()
    {
        Check.That(!Network.Call("127.0.0.1", 9));
    }

    [Test]
    public void A_pipe_is_opened()
    {
        Network.OpenPipe("assay-shop-OnTunit");
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
    [Before(Class)]
    public static void Prepare() => new Store().Save("fixture.txt", "x");

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
    [Before(Test)]
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
    [After(Test)]
    public void CleanUp() => new Store().Remove("left.txt");

    [Test]
    public void A_sum_before_clean_up()
    {
        Check.That(Money.Sum(5) == 5);
    }
}

public class Rows
{
    [Test]
    [Arguments("SHOP_A")]
    [Arguments("SHOP_B")]
    public void A_setting_is_not_there(string name)
    {
        Check.That(Machine.Setting(name) is null);
    }
}

public class Skipped
{
    [Test, Skip("not today")]
    public void A_file_is_read_some_day()
    {
        Check.That(new Store().Load("x.txt") == "x");
    }

    [Test, Skip("not today")]
    public void A_sum_is_computed_some_day()
    {
        Check.That(Money.Sum(1) == 1);
    }

    [Test, Skip("not today")]
    public async Task A_container_is_started_some_day()
    {
        await new DotNet.Testcontainers.Containers.StandInContainer().StartAsync();
    }

    [Test, Skip("not today")]
    public async Task The_weather_is_asked_for_some_day()
    {
        using var client = new HttpClient();
        await Network.GetAsync(client, "http://weather.example/");
    }

    [Test, Skip("not today")]
    public void A_ledger_is_opened_some_day()
    {
        Check.That(Ledger.Of("x.db").Count() == 0);
    }
}

using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Shop;

[TestClass]
public class Plain
{
    [TestMethod]
    public void A_dice_with_a_seed()
    {
        Check.That(Machine.Dice(new Random(1)) > 0);
    }

    [TestMethod]
    public void Another_price_is_looked_up()
    {
        Check.That(Shelf.Price("pear") == 3);
    }

    [TestMethod]
    public void Ticks_are_counted()
    {
        Check.That(Machine.Ticks() != 0);
    }

    [TestMethod]
    public void All_settings_are_counted()
    {
        Check.That(Environment.GetEnvironmentVariables().Count > 0);
    }

    [TestMethod]
    public void A_nap_is_taken()
    {
        Machine.Nap();
    }

    [TestMethod]
    public void The_folder_is_asked()
    {
        Check.That(Machine.Here().Length > 0);
    }

    [TestMethod]
    public void An_amount_is_written_the_same_everywhere()
    {
        Check.That(Money.Text(1.5m) == "1.50");
    }

    [TestMethod]
    public void An_extension_is_cut_off()
    {
        Check.That(Texts.Extension("b.txt") == ".txt");
    }

    [TestMethod]
    public void A_ledger_over_a_stand_in()
    {
        Check.That(new Ledger(new StandInConnection()).Count() == 7);
    }

    [TestMethod]
    public void The_clock_is_read()
    {
        Check.That(Machine.Now().Year > 2000);
    }
}

[TestClass]
public class Reaching
{
    [TestMethod]
    public void A_text_is_saved()
    {
        new Store().Save("saved.txt", "x");
    }

    [TestMethod]
    public void A_byte_is_appended()
    {
        new Store().Append("appended.bin", 1);
    }

    [TestMethod]
    public void A_file_is_renamed()
    {
        var store = new Store();
        store.Save("old.txt", "x");
        store.Rename("old.txt", "new.txt");
    }

    [TestMethod]
    public async Task Another_thread_saves()
    {
        await Task.Run(() => new Store().Save("thread.txt", "x"));
    }

    [TestMethod]
    public async Task The_weather_is_asked_for_by_its_base()
    {
        using var client = new HttpClient { BaseAddress = new Uri("http://127.0.0.1:9") };
        Check.That(await Network.GetAsync(client, "today") is null);
    }

    [TestMethod]
    public void A_ledger_in_a_file()
    {
        Check.That(Ledger.Of(new Store().At("shop.db")).Count() == 0);
    }
}

[TestClass]
public class Statics
{
    [TestMethod]
    public void A_label_is_stuck_by_hand()
    {
        Labels.All.Add("x");
        Check.That(Labels.All.Count > 0);
    }

    [TestMethod]
    public void A_label_is_looked_for()
    {
        Check.That(!Labels.Has("y"));
    }

    [TestMethod]
    public void A_label_is_in_capitals()
    {
        Check.That(Labels.InCapitals("x") == "X");
    }

    [TestMethod]
    public void Another_label_is_in_capitals()
    {
        Check.That(Labels.InCapitals("y") == "Y");
    }

    [TestMethod]
    public void A_limit_is_set()
    {
        Shelf.Limit = 4;
    }

    [TestMethod]
    public void A_limit_is_looked_at()
    {
        Check.That(Shelf.Limit <= 4);
    }

    [TestMethod]
    public void The_shelf_is_emptied()
    {
        Check.That(Shelf.Take() < 10);
    }

    [TestMethod]
    public void The_shelf_is_looked_at()
    {
        Check.That(Shelf.Left <= 10);
    }
}

[TestClass]
public class WithFixture
{
    [ClassInitialize]
    public static void Prepare(TestContext context) => new Store().Save("fixture.txt", "x");

    [TestMethod]
    public void A_sum_behind_a_fixture()
    {
        Check.That(Money.Sum(2) == 2);
    }

    [TestMethod]
    public void An_amount_behind_a_fixture()
    {
        Check.That(Money.Rounded(2) == 2);
    }
}

[TestClass]
public class WithSetUp
{
    [TestInitialize]
    public void SetUp() => Machine.Set("SHOP_SETUP", "x");

    [TestMethod]
    public void A_sum_behind_set_up()
    {
        Check.That(Money.Sum(4) == 4);
    }

    [TestMethod]
    public void A_setting_behind_set_up()
    {
        Check.That(Machine.Setting("SHOP_SETUP") == "x");
    }
}

[TestClass]
public class WithCleanUp
{
    [TestCleanup]
    public void CleanUp() => new Store().Remove("left.txt");

    [TestMethod]
    public void A_sum_before_clean_up()
    {
        Check.That(Money.Sum(5) == 5);
    }
}

[TestClass]
public class Rows
{
    [TestMethod]
    [DataRow("SHOP_A")]
    [DataRow("SHOP_B")]
    public void A_setting_is_not_there(string name)
    {
        Check.That(Machine.Setting(name) is null);
    }
}

[TestClass]
public class Skipped
{
    [TestMethod, Ignore("not today")]
    public void A_file_is_read_some_day()
    {
        Check.That(new Store().Load("x.txt") == "x");
    }

    [TestMethod, Ignore("not today")]
    public void A_sum_is_computed_some_day()
    {
        Check.That(Money.Sum(1) == 1);
    }

    [TestMethod, Ignore("not today")]
    public async Task A_container_is_started_some_day()
    {
        await new DotNet.Testcontainers.Containers.StandInContainer().StartAsync();
    }

    [TestMethod, Ignore("not today")]
    public async Task The_weather_is_asked_for_some_day()
    {
        using var client = new HttpClient();
        await Network.GetAsync(client, "http://weather.example/");
    }

    [TestMethod, Ignore("not today")]
    public void A_ledger_is_opened_some_day()
    {
        Check.That(Ledger.Of("x.db").Count() == 0);
    }
}

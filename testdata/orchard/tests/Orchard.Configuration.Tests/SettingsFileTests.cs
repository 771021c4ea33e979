using System.Text.Json;

namespace Orchard.Configuration;

[TestClass]
public class SettingsFileTests
{
    [TestMethod]
    public void Nested_objects_become_keys()
    {
        var values = SettingsFile.Parse(
            """
            {
              // a comment
              "shop": { "name": "Small", "open": true, "motto": null },
              "prices": [1.5, { "of": 2 }],
            }
            """
        );

        Assert.HasCount(4, values);
        Assert.AreEqual("Small", values["SHOP:NAME"]);
        Assert.AreEqual("True", values["shop:open"]);
        Assert.AreEqual("1.5", values["prices:0"]);
        Assert.AreEqual("2", values["prices:1:of"]);
    }

    [TestMethod]
    [DataRow("[]")]
    [DataRow("1")]
    [DataRow("{")]
    [DataRow("")]
    public void Anything_but_an_object_is_refused(string json) =>
        Assert.Throws<JsonException>(() => SettingsFile.Parse(json));

    [TestMethod]
    public void The_line_of_a_mistake_is_named()
    {
        var path = ExampleFiles.Write(
            "mistake.json",
            "{\n  \"shop\": {\n    \"name\": Small\n  }\n}"
        );

        var refused = Assert.ThrowsExactly<SettingsException>(() => SettingsFile.Read(path));

        Assert.Contains("mistake.json, line 3", refused.Message);
    }

    [TestMethod]
    public void A_folder_can_not_be_read() =>
        Assert.ThrowsExactly<SettingsException>(() => SettingsFile.Read(AppContext.BaseDirectory));
}

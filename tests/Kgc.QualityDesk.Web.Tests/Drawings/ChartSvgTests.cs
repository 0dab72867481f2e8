using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using System.Xml;
using System.Xml.Linq;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Web.Features.Drawings;

namespace Kgc.QualityDesk.Web.Tests.Drawings;

public sealed class ChartSvgTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><svg onload=alert(1)>")]
    [InlineData("</title></svg><script>")]
    [InlineData("]]> & &amp; \u0000 \u202Etxet")]
    public void What_strangers_write_stays_text(string label)
    {
        var svg = Draw(new JsonObject
        {
            ["definitionId"] = "x",
            ["root"] = new JsonObject
            {
                ["activities"] = new JsonArray(Task("a", label, label), Task("b", label)),
                ["connections"] = new JsonArray(new JsonObject
                {
                    ["source"] = new JsonObject { ["activity"] = "a", ["port"] = label }, ["target"] = new JsonObject { ["activity"] = "b" },
                }),
            },
        });

        var names = svg.Descendants().Select(element => element.Name.LocalName).ToHashSet();
        Assert.Superset(names, new HashSet<string> { "g", "title", "desc", "path", "text" });
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name.LocalName is "style" or "href");
        Assert.DoesNotContain('\u202E', svg.Value);
    }

    [Fact]
    public void The_picture_is_one_image_with_name_and_description()
    {
        var svg = Draw(new JsonObject { ["definitionId"] = "x", ["root"] = new JsonObject { ["activities"] = new JsonArray(Task("a", "Prüfen")) } });

        Assert.Equal("img", (string?)svg.Attribute("role"));
        var ids = svg.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
        Assert.Equal(((string)svg.Attribute("aria-labelledby")!).Split(' '), ids);
        Assert.Equal("Prüfen: wartet seit gestern", svg.Descendants().Where(element => element.Name.LocalName == "title").Last().Value);
    }

    [Fact]
    public void Each_state_has_a_badge_or_a_line_of_its_own()
    {
        var badges = Enum.GetValues<NodeState>().Except([NodeState.Plain, NodeState.NotReached]).Select(NodeIcons.BadgeOf).ToList();

        Assert.DoesNotContain(null, badges);
        Assert.Equal(badges.Count, badges.Select(badge => badge!.Value.Sign).Distinct().Count());
    }

    private static JsonObject Task(string id, string label, params string[] outcomes) => new()
    {
        ["type"] = "QualityDesk.Task", ["id"] = id, ["name"] = label, ["outcomes"] = new JsonArray([.. outcomes.Select(outcome => JsonValue.Create(outcome))]),
    };

    private static XElement Draw(JsonObject json)
    {
        var definition = DefinitionReader.Read(json.ToJsonString(), "x").Definition!;
        var drawing = ChartDrawing.Of(definition, 1);
        var picture = new ChartPicture("bild", definition.Name, "Ein Ablauf.", drawing)
        {
            Marks = drawing.Nodes.ToDictionary(node => node.NodeId, _ => new NodeMark(NodeState.Waiting, "wartet seit gestern")),
        };
        using var writer = new StringWriter();
        new ChartSvg(picture).WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        using var reader = XmlReader.Create(new StringReader(writer.ToString()));
        return XElement.Load(reader);
    }
}

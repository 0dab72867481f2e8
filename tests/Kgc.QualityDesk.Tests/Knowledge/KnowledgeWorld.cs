using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tests.World;

namespace Kgc.QualityDesk.Tests.Knowledge;

internal static class KnowledgeWorld
{
    public static Actor Administrator { get; } = new(ActorKind.Person, null, "Verwaltung", new HashSet<string> { Roles.Administrator }, new HashSet<int>());

    public static Task<string> Publish(this DeskWorld desk, string title, string body = "Ein Text.", string? question = null) =>
        desk.Publish(new KnowledgeInput { Title = title, Body = body, Question = question }, Administrator);

    /// <summary>An instrument or a workshop by one person; an answer as an administrator brings it in from a file.</summary>
    public static async Task<string> Publish(this DeskWorld desk, KnowledgeInput input, Actor by)
    {
        if (input.Kind is "instrument" or "workshop")
        {
            return await desk.Get<PublishKnowledge, string>(p => p.PublishAsync(input, by, DeskWorld.Cancel));
        }

        var slug = input.Slug ?? Slugs.Of(input.Title!);
        var item = new KnowledgeFile.Item(1, input with { Slug = slug }, new Dictionary<string, string>());
        Assert.Empty((await desk.Get<ImportKnowledge, ImportKnowledge.Outcome>(i => i.RunAsync([item], null, null, by, DeskWorld.Cancel))).Hints);
        return slug;
    }

    public static async Task<List<string>> Find(this DeskWorld desk, string text, string? office = null, int limit = 10) =>
        [.. (await desk.Get<KnowledgeSearch, IReadOnlyList<KnowledgeHit>>(s => s.FindAsync(new KnowledgeQuery(text, office, limit), DeskWorld.Cancel))).Select(h => h.Title)];
}

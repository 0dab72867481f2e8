using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.Publications;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Publications;

/// <summary>A draft and an entry of the office TH to look at.</summary>
internal static class PublicationRoom
{
    public static async Task<string> AddressOf(WebDesk desk, string route)
    {
        var lea = await desk.Actor("lea.th");
        if (route.EndsWith("{slug}", StringComparison.Ordinal))
        {
            var item = new KnowledgeFile.Item(1, new KnowledgeInput { Title = "Apfelmus", Slug = "apfelmus", Body = "Kochen.", Office = "TH" }, new Dictionary<string, string>());
            await desk.Get<ImportKnowledge, ImportKnowledge.Outcome>(i => i.RunAsync([item], null, null, lea, WebDesk.Cancel));
            return "desk/veroeffentlichungen/eintrag/apfelmus";
        }

        var id = await desk.Get<StartPublication, string>(s => s.EmptyAsync("TH", new PublicationInput { Title = "Entwurf", Body = "Das sagt Frau Müller." }, lea, WebDesk.Cancel));
        return $"desk/veroeffentlichungen/{id}";
    }
}

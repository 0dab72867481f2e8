using Kgc.QualityDesk.Cases.Similar;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>Topics of similar cases as buttons: a click puts one into the form, only saving the form sets it.</summary>
/// <param name="Items">topics, best first</param>
/// <param name="NameOf">German name of a code</param>
/// <param name="Action">where the buttons post without a script</param>
/// <param name="FieldId">the field that a script fills at once</param>
public sealed record TopicSuggestions(IReadOnlyList<TopicSuggestion> Items, Func<string, string> NameOf, string Action, string FieldId);

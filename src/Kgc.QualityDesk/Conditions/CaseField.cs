using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Conditions;

/// <summary>A field of a case that conditions may name, with where its value is found.</summary>
internal sealed record CaseField(ConditionField Field, CaseColumn Column);

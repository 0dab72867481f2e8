namespace Kgc.QualityDesk.Live;

/// <summary>One act in a case as live updates tell it: named by the first line that it wrote in the case's history.</summary>
/// <param name="Id">of the act's last line; never leaves the house, see <see cref="LiveMarks"/></param>
/// <param name="CaseId">of the case</param>
/// <param name="OfficeId">the office that the case belongs to now</param>
/// <param name="Number">of the case</param>
/// <param name="Kind">of <see cref="Cases.EntryKinds"/></param>
/// <param name="Who">as the history names them</param>
/// <param name="At">when</param>
public sealed record LiveEvent(long Id, int CaseId, int OfficeId, string Number, string Kind, string Who, DateTimeOffset At);

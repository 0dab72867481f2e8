namespace Kgc.QualityDesk.Responses.Letters;

/// <summary>Words in one weight; a line break is \n.</summary>
internal readonly record struct LetterRun(string Text, bool IsBold);

namespace Kgc.QualityDesk.Web.Attachments;

internal static partial class PdfLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A PDF could not be read for the search: {Reason}")]
    public static partial void NotRead(ILogger log, string reason);
}

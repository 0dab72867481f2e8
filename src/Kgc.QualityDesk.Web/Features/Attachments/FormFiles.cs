using Kgc.QualityDesk.Attachments;

namespace Kgc.QualityDesk.Web.Features.Attachments;

/// <summary>Files of a form on their way to the desk. Of what the browser says about them only the name is passed on.</summary>
internal static class FormFiles
{
    public static IEnumerable<IncomingFile> Incoming(this IEnumerable<IFormFile> files) =>
        files.Select(file => new IncomingFile(file.FileName, file.OpenReadStream));
}

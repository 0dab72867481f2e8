using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Search;
using Kgc.QualityDesk.Web.Features.Attachments;

namespace Kgc.QualityDesk.Web.Attachments;

/// <summary>The scanner that a setting names, and what the pages with files need.</summary>
public static class AttachmentSetup
{
    /// <exception cref="StartRefused">the setting makes no sense</exception>
    public static IServiceCollection AddAttachments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<FilesOfReply>().AddScoped<DraftFiles>();
        if (configuration["Attachments:PdfToText"] is { Length: > 0 } program)
        {
            services.AddSingleton<IPdfReader>(s => new PdfToText(program, s.GetRequiredService<ILogger<PdfToText>>()));
        }

        return ClamAvSettings.Of(configuration) is { } clamd
            ? services.AddSingleton<IFileScanner>(s => new ResilientScanner(
                new ClamAvScanner(clamd), s.GetRequiredService<TimeProvider>(), new ScanPatience(), s.GetRequiredService<ILogger<ResilientScanner>>()))
            : services;
    }
}

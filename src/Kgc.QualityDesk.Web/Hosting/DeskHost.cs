using Kgc.QualityDesk.Web.Api;
using Kgc.QualityDesk.Web.Attachments;
using Kgc.QualityDesk.Web.Features;
using Kgc.QualityDesk.Web.Features.Attachments;
using Kgc.QualityDesk.Web.Features.Reviews;
using Kgc.QualityDesk.Web.Jobs;
using Kgc.QualityDesk.Web.Limits;
using Kgc.QualityDesk.Web.Live;
using Kgc.QualityDesk.Web.Security;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.DataProtection;

namespace Kgc.QualityDesk.Web.Hosting;

/// <summary>Puts the one deployable together from settings.</summary>
public static class DeskHost
{
    public const string DefaultUrl = "http://localhost:5080";

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var configuration = builder.Configuration;
        if (configuration["urls"] is null && configuration["http_ports"] is null && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        // The largest honest request is a long answer; anything above is refused before it is read.
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        });
        builder.Logging.AddScrubbedConsole();
        builder.Services.AddTrustedProxies(configuration);
        AddDesk(builder);
        builder.Services.AddWebShell();
        builder.Services.AddSignIn();
        builder.Services.AddPublicPages(configuration);
        builder.Services.AddStaffPages();
        builder.Services.AddApi(configuration);
        builder.Services.AddAttachments(configuration);
        builder.Services.AddMailAndJobs(configuration);
        return Pipeline(builder.Build());
    }

    private static void AddDesk(WebApplicationBuilder builder)
    {
        var settings = DeskSettingsReader.Read(builder.Configuration, builder.Environment);
        Directory.CreateDirectory(Path.Combine(settings.DataDirectory, "keys"));
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(DeskSettingsReader.Clock(builder.Configuration, builder.Environment));
        builder.Services.AddDataProtection()
            .SetApplicationName("Kgc.QualityDesk")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataDirectory, "keys")));
        builder.Services.AddDesk();
        var (database, connection) = DeskSettingsReader.Database(builder.Configuration, settings);
        builder.Services.AddDeskDatabase(database, connection);
    }

    private static WebApplication Pipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseApiErrors();
        app.UseWebShell();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseLivePages();
        app.MapApi();
        app.MapWebShell();
        app.MapDownloads();
        app.MapExpertFiles();
        app.MapEvents();
        return app;
    }
}

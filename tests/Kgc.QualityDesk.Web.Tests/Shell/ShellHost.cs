using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kgc.QualityDesk.Web.Tests.Shell;

/// <summary>The shell alone, without desk or database.</summary>
public sealed class ShellHost : IAsyncLifetime
{
    private WebApplication? _app;

    public HttpClient Client => _app!.GetTestClient();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebShell).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddWebShell();
        builder.Services.AddControllers().PartManager.ApplicationParts.Add(new AssemblyPart(typeof(Echo).Assembly));
        _app = builder.Build();
        _app.UseWebShell();
        _app.MapWebShell();
        _app.MapControllers();
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }
}

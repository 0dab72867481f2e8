using Kgc.QualityDesk.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddWebShell();
var app = builder.Build();
app.UseWebShell();
app.MapWebShell();
await app.RunAsync();

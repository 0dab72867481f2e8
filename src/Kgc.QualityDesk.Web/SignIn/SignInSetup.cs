using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.Live;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Kgc.QualityDesk.Web.SignIn;

/// <summary>Two ways to prove who one is: the session cookie of the pages, and personal access tokens for programs.</summary>
public static class SignInSetup
{
    public const string Cookie = "desk-cookie";
    public const string Bearer = "desk-bearer";
    private const string Either = "desk-either";

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            identity.Password.RequiredLength = 12;
            identity.Password.RequireDigit = false;
            identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = false;
            identity.Password.RequireNonAlphanumeric = false;
            identity.Lockout.MaxFailedAccessAttempts = 5;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        }).AddRoles<IdentityRole<int>>().AddEntityFrameworkStores<DeskDb>();
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentActor>();
        services.AddScoped<SignInLinks>();
        services.AddScoped<StaffSession>();
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, either => either.ForwardDefaultSelector = http =>
                http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? Bearer : Cookie)
            .AddCookie(Cookie, Configure)
            .AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, ApiTokenHandler>(Bearer, null);
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Staff, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Policies.Advising, policy => policy.RequireRole(Roles.Advisor, Roles.Supervisor))
            .AddPolicy(Policies.Supervising, policy => policy.RequireRole(Roles.Supervisor))
            .AddPolicy(Policies.Administering, policy => policy.RequireRole(Roles.Administrator))
            .AddPolicy(Policies.Configuring, policy => policy.RequireRole(Roles.Supervisor, Roles.Administrator));
        return services;
    }

    private static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "desk-sitzung";
        cookie.Cookie.HttpOnly = true;
        // Lax, not Strict: a link in a mail has to find the session.
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.LoginPath = "/anmelden";
        cookie.ReturnUrlParameter = "weiter";
        cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
        cookie.SlidingExpiration = true;
        cookie.Events.OnValidatePrincipal = context => context.HttpContext.RequestServices.GetRequiredService<StaffSession>().ValidateAsync(context);
        cookie.Events.OnCheckSlidingExpiration = context =>
        {
            context.ShouldRenew &= !KeepsNoSessionAttribute.IsOn(context.HttpContext);
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToLogin = context =>
        {
            if (context.Request.Path.StartsWithSegments("/api"))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }
            else
            {
                context.Response.Redirect(context.RedirectUri);
            }

            return Task.CompletedTask;
        };
    }
}

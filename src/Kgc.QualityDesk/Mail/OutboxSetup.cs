using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Mail;

/// <summary>Registers what sends and forgets mail. The caller brings an <see cref="IMailTransport"/>.</summary>
public static class OutboxSetup
{
    public static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddScoped<MailCarrier>()
        .AddScoped<MailFailure>()
        .AddScoped<DeliverMail>()
        .AddScoped<PurgeMail>()
        .AddScoped<DigestFigures>()
        .AddScoped<WriteDigests>();
}

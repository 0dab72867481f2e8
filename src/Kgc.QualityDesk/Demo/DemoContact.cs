namespace Kgc.QualityDesk.Demo;

internal sealed record DemoContact(string Name, string Email, string Organisation);

using Kgc.QualityDesk.Web.Security;

namespace Kgc.QualityDesk.Web.Tests.Security;

public sealed class SecretScrubTests
{
    [Fact]
    public void Every_kind_of_secret_is_taken_out_wherever_it_stands()
    {
        for (var round = 0; round < 200; round++)
        {
            var (token, code) = (Secret.New(), RecallCode.New());
            var letters = RecallCode.Read(code)!;
            foreach (var secret in new[] { token, code, letters, code.Replace("-", "%20", StringComparison.Ordinal) })
            {
                var line = SecretScrub.Of($"GET /status/{secret}?code=true - \\n{secret} \"path\":\"/status/{secret}\" {secret}");
                Assert.DoesNotContain(secret, line, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("Request finished HTTP/1.1 GET http://127.0.0.1:5080/desk/faelle/KGC-TH-2026-00042 - 200 - text/html;+charset=utf-8 12.5ms")]
    [InlineData("SELECT \"c\".\"Id\" FROM \"Cases\" AS \"c\" WHERE \"c\".\"LinkTokenHash\" = @hash")]
    [InlineData("0HNHIKHSSDO4D:00000001 019a0b1c-2d3e-7f40-8a1b-0c2d3e4f5a6b")]
    public void What_is_no_secret_stays(string line) => Assert.Equal(line, SecretScrub.Of(line));
}

using System.Globalization;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Tests.Privacy;

/// <summary>Numbers with check digits: each right one is found however it is grouped, wrong ones stay silent. Digits come from the laws' own examples' arithmetic, written here anew.</summary>
public class SensitiveNumbersTests
{
    private const int Many = 400;
    private static readonly string[] Around = ["Die Nummer ist {0}.", "{0}", "({0})", "Bitte {0}, danke", "Vermerk:\n{0}\nEnde"];

    [Fact]
    public void Every_insurance_number_is_found_and_a_wrong_check_digit_is_none() =>
        AllFound(SensitiveKind.HealthInsuranceNumber, random =>
        {
            var letter = (char)('A' + random.Next(26));
            var digits = Digits(random, 8);
            return letter + digits + Weighted(Ordinal(letter) + digits, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]);
        }, [1, 4, 7]);

    [Fact]
    public void Every_pension_number_is_found_and_a_wrong_check_digit_is_none() =>
        AllFound(SensitiveKind.PensionNumber, random =>
        {
            var letter = (char)('A' + random.Next(26));
            var (front, serial) = (Digits(random, 8), Digits(random, 2));
            return front + letter + serial + Weighted(front + Ordinal(letter) + serial, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]);
        }, [2, 8, 9]);

    [Fact]
    public void Every_German_account_is_found_and_a_wrong_check_digit_is_none() =>
        AllFound(SensitiveKind.BankAccount, random =>
        {
            var account = Digits(random, 18);
            var rest = System.Numerics.BigInteger.Parse(account + "131400", CultureInfo.InvariantCulture) % 97;
            return $"DE{98 - (int)rest:00}{account}";
        }, [4, 8, 12, 16, 20]);

    [Theory]
    [InlineData("86095742719")]
    [InlineData("47036892816")]
    [InlineData("65929970489")]
    public void A_tax_number_is_found(string number)
    {
        Assert.Equal(SensitiveKind.TaxNumber, Assert.Single(SensitiveData.Find($"Nummer {number}.")).Kind);
        Assert.Equal(SensitiveKind.TaxNumber, Assert.Single(SensitiveData.Find($"Nummer {number[..2]} {number[2..5]} {number[5..8]} {number[8..]}.")).Kind);
        var wrong = number[..10] + ((number[10] - '0' + 1) % 10);
        Assert.Empty(SensitiveData.Find($"Nummer {wrong}."));
    }

    private static void AllFound(SensitiveKind kind, Func<Random, string> make, int[] groups)
    {
        var random = new Random(2026);
        for (var i = 0; i < Many; i++)
        {
            var number = make(random);
            foreach (var written in new[] { number, number.ToLowerInvariant(), Grouped(number, groups) })
            {
                var text = string.Format(CultureInfo.InvariantCulture, Around[i % Around.Length], written);
                Assert.Contains(SensitiveData.Find(text), hit => hit.Kind == kind && string.Equals(hit.Text, written, StringComparison.Ordinal));
            }

            var wrong = number[..^1] + ((number[^1] - '0' + 1 + random.Next(8)) % 10);
            Assert.DoesNotContain(SensitiveData.Find($"Zeichen {wrong}."), hit => hit.Kind == kind);
        }
    }

    private static string Grouped(string number, int[] at) =>
        string.Concat(number.Select((c, i) => at.Contains(i) ? $" {c}" : c.ToString()));

    private static string Digits(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));

    private static string Ordinal(char letter) => (letter - 'A' + 1).ToString("00", CultureInfo.InvariantCulture);

    private static int Weighted(string digits, int[] weights) =>
        digits.Zip(weights, (digit, weight) => (digit - '0') * weight).Sum(product => (product / 10) + (product % 10)) % 10;
}

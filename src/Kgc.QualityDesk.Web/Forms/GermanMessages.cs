using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Kgc.QualityDesk.Web.Forms;

/// <summary>German texts for the rules of DataAnnotations and of model binding that bring none of their own.</summary>
public sealed class GermanMessages : IValidationMetadataProvider
{
    private const string Unreadable = "Diese Angabe können wir nicht lesen. Bitte prüfen Sie sie.";

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessageResourceName is null && HasDefaultText(rule) && TextOf(rule) is { } text)
            {
                rule.ErrorMessage = text;
            }
        }
    }

    public static void OfBinding(DefaultModelBindingMessageProvider binding)
    {
        binding.SetAttemptedValueIsInvalidAccessor((value, name) => $"„{value}“ ist bei „{name}“ kein gültiger Wert.");
        binding.SetMissingBindRequiredValueAccessor(name => $"Bitte geben Sie „{name}“ an.");
        binding.SetMissingKeyOrValueAccessor(() => "Bitte füllen Sie dieses Feld aus.");
        binding.SetMissingRequestBodyRequiredValueAccessor(() => "Die Anfrage hat keinen Inhalt.");
        binding.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"„{value}“ ist kein gültiger Wert.");
        binding.SetNonPropertyUnknownValueIsInvalidAccessor(() => Unreadable);
        binding.SetNonPropertyValueMustBeANumberAccessor(() => "Bitte geben Sie eine Zahl ein.");
        binding.SetUnknownValueIsInvalidAccessor(name => $"Die Angabe bei „{name}“ können wir nicht lesen. Bitte prüfen Sie sie.");
        binding.SetValueIsInvalidAccessor(value => $"„{value}“ ist kein gültiger Wert.");
        binding.SetValueMustBeANumberAccessor(name => $"Bitte geben Sie bei „{name}“ eine Zahl ein.");
        binding.SetValueMustNotBeNullAccessor(_ => "Bitte füllen Sie dieses Feld aus.");
    }

    /// <summary>The attributes that check a form (an e-mail, an address) carry an English text in the same property as their author's.</summary>
    private static bool HasDefaultText(ValidationAttribute rule) =>
        rule.ErrorMessage is null || (rule is DataTypeAttribute && rule.ErrorMessage.StartsWith("The ", StringComparison.Ordinal));

    private static string? TextOf(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => "Bitte geben Sie „{0}“ an.",
        StringLengthAttribute { MinimumLength: > 0 } => "„{0}“ muss zwischen {2} und {1} Zeichen lang sein.",
        StringLengthAttribute => "„{0}“ darf höchstens {1} Zeichen lang sein.",
        MaxLengthAttribute => "„{0}“ darf höchstens {1} Zeichen oder Einträge haben.",
        MinLengthAttribute { Length: 1 } => "Bitte wählen Sie bei „{0}“ mindestens einen Eintrag.",
        MinLengthAttribute => "„{0}“ braucht mindestens {1} Zeichen oder Einträge.",
        LengthAttribute => "„{0}“ braucht {1} bis {2} Zeichen oder Einträge.",
        RangeAttribute => "„{0}“ muss zwischen {1} und {2} liegen.",
        EmailAddressAttribute => "Bitte geben Sie bei „{0}“ eine gültige Adresse an, zum Beispiel name@beispiel.de.",
        PhoneAttribute => "Bitte geben Sie bei „{0}“ eine gültige Telefonnummer an.",
        UrlAttribute => "Bitte geben Sie bei „{0}“ eine vollständige Internetadresse an, zum Beispiel https://beispiel.de.",
        CompareAttribute => "„{0}“ und „{1}“ stimmen nicht überein.",
        RegularExpressionAttribute => "„{0}“ hat nicht das erwartete Format.",
        AllowedValuesAttribute => "Bitte wählen Sie bei „{0}“ einen der angebotenen Einträge.",
        _ => null,
    };
}

using System.ComponentModel.DataAnnotations;

namespace Kgc.QualityDesk.Web.Forms;

/// <summary>A box that must be ticked: <see cref="RequiredAttribute"/> is content with "no".</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class AcceptedAttribute() : ValidationAttribute("Bitte bestätigen Sie „{0}“.")
{
    public override bool IsValid(object? value) => value is true;
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Kgc.QualityDesk.Web.Forms;

/// <summary>Reads a date as browsers post it or as Germans write it; never month before day.</summary>
public sealed class DateBinder : IModelBinder, IModelBinderProvider
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "d.M.yyyy"];

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? this : null;

    public Task BindModelAsync(ModelBindingContext context)
    {
        var found = context.ValueProvider.GetValue(context.ModelName);
        if (found == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        context.ModelState.SetModelValue(context.ModelName, found);
        var typed = found.FirstValue?.Trim();
        if (DateOnly.TryParseExact(typed, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            context.Result = ModelBindingResult.Success(date);
        }
        else if (string.IsNullOrEmpty(typed) && context.ModelMetadata.IsReferenceOrNullableType)
        {
            context.Result = ModelBindingResult.Success(null);
        }
        else
        {
            context.ModelState.TryAddModelError(context.ModelName, Text(context, typed));
        }

        return Task.CompletedTask;
    }

    private static string Text(ModelBindingContext context, string? typed)
    {
        var name = context.ModelMetadata.GetDisplayName();
        return string.IsNullOrEmpty(typed)
            ? $"Bitte geben Sie „{name}“ an."
            : $"Bitte geben Sie bei „{name}“ ein Datum in der Form TT.MM.JJJJ an, zum Beispiel 21.11.2026.";
    }
}

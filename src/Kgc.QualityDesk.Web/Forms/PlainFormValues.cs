using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace Kgc.QualityDesk.Web.Forms;

/// <summary>
/// Reads forms as browsers write them: numbers invariant (native inputs post "1.5", which German would read as fifteen)
/// and line breaks as one character, so that a text of the allowed length is not refused for its paragraphs.
/// </summary>
public sealed class PlainFormValues : IValueProviderFactory
{
    public async Task CreateValueProviderAsync(ValueProviderFactoryContext context)
    {
        var request = context.ActionContext.HttpContext.Request;
        if (!request.HasFormContentType)
        {
            return;
        }

        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            context.ValueProviders.Add(new Values(form));
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new ValueProviderException("Das Formular konnte nicht gelesen werden.", wrong);
        }
    }

    private sealed class Values(IFormCollection form) : FormValueProvider(BindingSource.Form, form, CultureInfo.InvariantCulture)
    {
        public override ValueProviderResult GetValue(string key)
        {
            var found = base.GetValue(key);
            return found == ValueProviderResult.None ? found : new ValueProviderResult(Plain(found.Values), found.Culture);
        }

        private static StringValues Plain(StringValues values) =>
            values.Any(value => value?.Contains('\r', StringComparison.Ordinal) == true)
                ? values.Select(value => value?.ReplaceLineEndings("\n")).ToArray()
                : values;
    }
}

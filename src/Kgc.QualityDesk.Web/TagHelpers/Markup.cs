using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>Short ways to write elements; text and attribute values are encoded by <see cref="TagBuilder"/>.</summary>
internal static class Markup
{
    public static TagBuilder Element(string name, string? css, params ReadOnlySpan<IHtmlContent?> children)
    {
        var element = new TagBuilder(name);
        if (css is not null)
        {
            element.Attributes["class"] = css;
        }

        foreach (var child in children)
        {
            if (child is not null)
            {
                element.InnerHtml.AppendHtml(child);
            }
        }

        return element;
    }

    public static TagBuilder Text(string name, string? css, string text)
    {
        var element = Element(name, css);
        element.InnerHtml.Append(text);
        return element;
    }

    public static TagBuilder Icon(string name)
    {
        var icon = Element("span", $"kern-icon kern-icon--{name}");
        icon.Attributes["aria-hidden"] = "true";
        return icon;
    }

    /// <summary>Sets an attribute, or leaves it away when there is no value.</summary>
    public static TagBuilder With(this TagBuilder element, string name, string? value)
    {
        if (value is not null)
        {
            element.Attributes[name] = value;
        }

        return element;
    }

    /// <summary>An attribute without value: present or not.</summary>
    public static TagBuilder When(this TagBuilder element, string name, bool present) =>
        element.With(name, present ? name : null);

    public static TagBuilder Void(this TagBuilder element)
    {
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }
}

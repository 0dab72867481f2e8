using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Kgc.QualityDesk.Web.Features.Drawings;

/// <summary>The badge of a state on its own, for the key beside a picture.</summary>
public sealed class StateIcon(NodeState state) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (NodeIcons.BadgeOf(state) is { } badge)
        {
            writer.Write($"<svg class=\"flow-is-{state.ToString().ToLowerInvariant()}\" width=\"28\" height=\"28\" viewBox=\"-2 -2 28 28\" aria-hidden=\"true\" focusable=\"false\"><path class=\"flow-badge__outline\" d=\"{badge.Outline}\"></path><path class=\"flow-badge__sign\" d=\"{badge.Sign}\"></path></svg>");
        }
    }
}

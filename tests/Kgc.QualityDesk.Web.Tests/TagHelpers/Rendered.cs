using System.Linq.Expressions;
using System.Text.Encodings.Web;
using Kgc.QualityDesk.Web.TagHelpers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Web.Tests.TagHelpers;

/// <summary>Renders a tag helper as a page would, with the shell's own metadata and German rules.</summary>
public sealed class Rendered
{
    private static readonly ServiceProvider Shell = new ServiceCollection().AddLogging().AddWebShell().BuildServiceProvider();

    public Form Model { get; } = new();

    public ModelStateDictionary State { get; } = new();

    public string Field<TField>(Expression<Func<Form, object?>> of, Action<TField>? with = null, params (string Name, object Value)[] attributes)
        where TField : KernField, new()
    {
        var data = Data();
        var expressions = new ModelExpressionProvider(Shell.GetRequiredService<IModelMetadataProvider>());
        var field = new TField { For = expressions.CreateModelExpression(data, PathOf(of)), ViewContext = Context(data) };
        with?.Invoke(field);
        return Of(field, "kern-field", "", attributes);
    }

    public string Summary() => Of(new KernErrorSummary { ViewContext = Context(Data()) }, "kern-error-summary");

    public static string Of(TagHelper helper, string tag, string content = "", params (string Name, object Value)[] attributes)
    {
        var context = new TagHelperContext(tag, [], new Dictionary<object, object>(), "test");
        return Of(helper, context, content, attributes);
    }

    public static string Of(TagHelper helper, TagHelperContext context, string content, params (string Name, object Value)[] attributes)
    {
        var output = new TagHelperOutput(context.TagName, [.. attributes.Select(pair => new TagHelperAttribute(pair.Name, pair.Value))],
            (_, _) => Task.FromResult(new DefaultTagHelperContent().AppendHtml(content)));
        helper.Init(context);
        helper.ProcessAsync(context, output).GetAwaiter().GetResult();
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    /// <summary>What a browser posted for a field, and what was wrong with it.</summary>
    public Rendered Posted(string name, object? raw, params string[] errors)
    {
        State.SetModelValue(name, raw, raw is string[] many ? string.Join(',', many) : raw?.ToString());
        foreach (var error in errors)
        {
            State.AddModelError(name, error);
        }

        return this;
    }

    private static string PathOf(Expression<Func<Form, object?>> of)
    {
        var body = of.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : of.Body;
        var path = body.ToString().Replace(".get_Item(", "[", StringComparison.Ordinal).Replace(')', ']');
        return path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..];
    }

    private ViewDataDictionary<Form> Data() =>
        new(Shell.GetRequiredService<IModelMetadataProvider>(), State) { Model = Model };

    private static ViewContext Context(ViewDataDictionary data) => new()
    {
        ViewData = data,
        HttpContext = new DefaultHttpContext { RequestServices = Shell },
        RouteData = new RouteData(),
        ActionDescriptor = new ActionDescriptor(),
    };
}

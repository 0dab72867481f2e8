using Kgc.QualityDesk.Web.Tests.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Tests.Shell;

/// <summary>Reads a form as pages do and says what arrived, or fails in a wanted way.</summary>
[Route("echo")]
public sealed class Echo : ControllerBase
{
    [HttpPost]
    public IActionResult Read([FromForm] Form.Fields input) => ModelState.IsValid
        ? Ok(new { input.Until, input.Body, input.Score })
        : BadRequest(ModelState.Where(entry => entry.Value!.Errors.Count > 0)
            .ToDictionary(entry => entry.Key, entry => entry.Value!.Errors[0].ErrorMessage));

    [HttpPost("guarded"), ValidateAntiForgeryToken]
    public IActionResult Guarded() => Ok();

    [HttpGet("status/{code:int}")]
    public IActionResult Status(int code) => StatusCode(code);

    [HttpGet("broken")]
    public IActionResult Broken() => throw new InvalidOperationException("geheimes Detail");

    [HttpGet("/api/status/{code:int}")]
    public IActionResult ApiStatus(int code) => StatusCode(code);
}

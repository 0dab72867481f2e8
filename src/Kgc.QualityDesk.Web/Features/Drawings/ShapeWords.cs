using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Web.Features.Drawings;

/// <summary>What kind of step a node is, in words.</summary>
public static class ShapeWords
{
    public static string German(this DrawnShape shape) => shape switch
    {
        DrawnShape.Start => "Anfang",
        DrawnShape.End => "Ende",
        DrawnShape.Task => "Aufgabe",
        DrawnShape.Decision => "Entscheidung",
        DrawnShape.Fork => "Verzweigung",
        DrawnShape.Join => "Zusammenführung",
        DrawnShape.Wait => "Wartezeit",
        DrawnShape.Message => "Nachricht",
        DrawnShape.Data => "Merkschritt",
        DrawnShape.Group => "Teilablauf",
        DrawnShape.ForEach => "Für jeden Eintrag",
        DrawnShape.Unknown => "Unbekannter Schritt",
        _ => "Schritt",
    };
}

namespace Kgc.QualityDesk.Reports;

/// <summary>The counting rules of the first edition, as they stand in the report.</summary>
internal static class EditionOneRules
{
    public static IReadOnlyList<ReportDefinition.Rule> Rules { get; } =
    [
        new("requests_received", "Anzahl Beratungsanfragen (eingegangen)", "Anfragen mit Eingang im Berichtszeitraum, auch Dubletten, Spam und solche außerhalb der Zuständigkeit. Barriere-Meldungen und Betroffenenanfragen sind keine Beratung. Ein Fall zählt bei der Stelle, bei der er am Stichtag liegt."),
        new("consultations_closed", "Anzahl abgeschlossener Beratungen", "Fälle mit Abschluss im Berichtszeitraum, auch solche mit früherem Eingang, ohne die Gründe Dublette, Spam und Nicht zuständig."),
        new("closed_without_consultation", "Abschlüsse ohne Beratung", "Fälle mit Abschluss im Berichtszeitraum als Dublette, Spam oder außerhalb der Zuständigkeit."),
        new("standing", "Stand der Anfragen am Stichtag", "Fristgerecht heißt: erste Antwort spätestens zu der Frist, die bei der Antwort galt. Eine ruhende Frist (Rückfrage) ist nicht überschritten."),
        new("contacts_by_channel", "Kontakte je Kanal", "Weg der ersten Anfrage. Weitere Kontakte eines Falls zählen nicht; Video und Gespräche vor Ort werden nicht als Kanal erfasst."),
        new("topic", "Nach Thema", "Hauptthema mit seinen Unterthemen, so wie der Fall am Stichtag eingeordnet war."),
        new("setting", "Nach Lebenswelt (Setting)", "Eine Lebenswelt je Anfrage, Einordnung am Stichtag."),
        new("target_group_given", "Zielgruppen: Anfragen mit Angabe", "Anfragen, zu denen mindestens eine Zielgruppe angegeben ist."),
        new("target_group", "Nach Zielgruppe", "Mehrfachangaben: gezählt werden Nennungen, nicht Anfragen."),
        new("district", "Nach Landkreis und kreisfreier Stadt", "Ort der Anfrage; landesweite Anfragen und solche ohne Ort stehen unter „Ohne Angabe“."),
        new("communes_reached", "Erreichte Kommunen", "Landkreise und kreisfreie Städte mit mindestens einer Anfrage, die weder Dublette noch Spam noch außerhalb der Zuständigkeit war."),
        new("phase", "Nach Phase", "Phase des Vorhabens, Einordnung am Stichtag."),
        new("lrv_relation", "LRV-Bezug (Antragsstand)", "Stand eines Antrags nach Angabe der Ratsuchenden."),
        new("turnaround_days", "Bearbeitungszeit und Durchlaufzeit", "Vom Eingang bis zur ersten Antwort oder zum Abschluss ohne Antwort, in Arbeitstagen zu 480 Minuten der Öffnungszeit (Landeskalender). Durchlaufzeit: die ganze Zeit; Bearbeitungszeit: ohne die Zeit, in der wir auf Ratsuchende warten. Am Stichtag offene Fälle gehen als zensiert mit ihrer Dauer bis zum Ende des Stichtags ein (Kaplan-Meier). Ohne Dubletten, Spam, Fälle außerhalb der Zuständigkeit und solche mit Frist in Monaten."),
        new("answered_in_time", "Fristgerecht beantwortet", "Anteil der fristgerechten an allen ersten Antworten."),
        new("time_hours", "Wessen Zeit es war", "Stunden der Öffnungszeit bis zur ersten Antwort, nach den Händen, in denen der Fall lag. Kein Arbeitsaufwand."),
        new("feedback", "Zufriedenheit und Nutzen", "Freiwillige Bewertung von 1 (nicht hilfreich) bis 5 (sehr hilfreich), letzter Stand am Stichtag, zu Anfragen des Berichtszeitraums."),
        new("other_proceedings", "Andere Vorgänge", "Eingegangene Barriere-Meldungen und Betroffenenanfragen; sie zählen in keiner anderen Kennzahl."),
    ];

    public static IReadOnlyList<ReportDefinition.Rule> NotCollected { get; } =
    [
        new("answered_without_case", "Auskünfte ohne Fall", "Jede Auskunft ist ein Fall."),
        new("consultation_form", "Beratungsform", "Erstberatung, Beratung und Prozessbegleitung werden nicht unterschieden."),
        new("effort_hours", "Aufwand in Stunden", "Arbeitszeit wird nicht erfasst."),
        new("carrier_type", "Trägerart", "Die Art des Trägers wird nicht erfragt."),
        new("new_vs_returning", "Neue und wiederkehrende Ratsuchende", "Einrichtungen werden nicht über Fälle hinweg wiedererkannt."),
        new("instruments_recommended", "Empfohlene Instrumente, nachgefragte Kriterien", "Stehen nur im Text der Antworten."),
        new("events", "Veranstaltungen, Teilnehmende, Teilnahmequote", "Veranstaltungen werden nicht in diesem Programm geführt."),
    ];

    public static string TextOf(string key) => Rules.First(r => r.Key == key).Text;
}

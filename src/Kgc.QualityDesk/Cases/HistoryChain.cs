namespace Kgc.QualityDesk.Cases;

/// <summary>
/// Verifies one case's history entry by entry: no gap, every entry chained to the one before, every hash as recomputed.
/// Erased details (no data, but a hash of some) are no fault: the chain covers their hash.
/// </summary>
public sealed class HistoryChain(string caseNumber)
{
    private int _sequence;
    private string _hash = "";

    /// <summary>Takes the next entry in the order of sequence and says what is wrong with it, in German.</summary>
    public IEnumerable<string> Next(CaseEntry entry)
    {
        if (entry.Sequence != _sequence + 1)
        {
            yield return $"Nach Eintrag {_sequence} folgt Eintrag {entry.Sequence}.";
        }

        if (entry.PreviousHash != _hash)
        {
            yield return $"Eintrag {entry.Sequence} schließt nicht an den vorherigen an.";
        }

        if (entry.Hash != entry.ComputeHash(caseNumber))
        {
            yield return $"Eintrag {entry.Sequence} wurde verändert (Prüfsumme).";
        }

        if (entry.Data is not null && entry.DataHash != CaseEntry.HashOf(entry.Data))
        {
            yield return $"Die Angaben zu Eintrag {entry.Sequence} wurden verändert.";
        }

        (_sequence, _hash) = (entry.Sequence, entry.Hash);
    }

    /// <summary>Whether the case itself ends where its history ends.</summary>
    public IEnumerable<string> End(int lastSequence, string lastHash)
    {
        if (_sequence == 0)
        {
            yield return "Der Verlauf ist leer.";
        }

        if (lastSequence != _sequence || lastHash != _hash)
        {
            yield return $"Der Verlauf endet bei Eintrag {_sequence}, der Fall nennt Eintrag {lastSequence}.";
        }
    }
}

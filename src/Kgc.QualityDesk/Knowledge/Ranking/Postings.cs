namespace Kgc.QualityDesk.Knowledge.Ranking;

/// <summary>A growing row of postings.</summary>
internal sealed class Postings
{
    private Posting[] _rows = new Posting[2];
    private int _count;

    /// <summary>Documents that are still there.</summary>
    public int Live { get; set; }

    public ReadOnlySpan<Posting> Rows => _rows.AsSpan(0, _count);

    public void Add(Posting row)
    {
        if (_count == _rows.Length)
        {
            Array.Resize(ref _rows, _count * 2);
        }

        _rows[_count++] = row;
        Live++;
    }
}

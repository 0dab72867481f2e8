using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kgc.QualityDesk.Data;

/// <summary>
/// A query that is translated once per database instead of looked up at every call: on the way of every act that is most of the work.
/// EF ties a compiled query to one model, and one process may know two (SQLite, SQL Server).
/// </summary>
internal sealed class Compiled<TQuery>(Func<TQuery> compile) where TQuery : Delegate
{
    private readonly ConditionalWeakTable<IModel, TQuery> _known = [];

    public TQuery For(DeskDb db) => _known.GetValue(db.Model, _ => compile());
}

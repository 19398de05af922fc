using System.Collections;

namespace CostOptimizer.Core.Planning.Hours;

/// <summary>
/// A list made when it is read: most purchases are priced and never billed. What was made is let go when memory is short and
/// made again, since proposals outlive their billing by far.
/// </summary>
internal sealed class DeferredList<T>(Func<IReadOnlyList<T>> make) : IReadOnlyList<T>
{
    private readonly WeakReference<IReadOnlyList<T>?> _made = new(null);

    public int Count => Items.Count;

    public T this[int index] => Items[index];

    private IReadOnlyList<T> Items
    {
        get
        {
            if (!_made.TryGetTarget(out var items))
            {
                _made.SetTarget(items = make());
            }

            return items;
        }
    }

    public IEnumerator<T> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

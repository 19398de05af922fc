namespace CostOptimizer.Core.Planning;

/// <summary>Made when it is asked for, let go when memory is collected, and made again: what holds it outlives its use by far.</summary>
internal sealed class Remade<T>(Func<T> make)
    where T : class
{
    private readonly WeakReference<T?> _made = new(null);

    public T Value
    {
        get
        {
            if (!_made.TryGetTarget(out var value))
            {
                _made.SetTarget(value = make());
            }

            return value;
        }
    }
}

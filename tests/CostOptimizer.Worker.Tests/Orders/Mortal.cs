using System.Reflection;

namespace CostOptimizer.Worker.Tests.Orders;

/// <summary>A port whose calls may be a process's last.</summary>
internal class Mortal<T> : DispatchProxy
    where T : class
{
    private T _port = null!;
    private Death _death = null!;

    public static T Of(T port, Death death)
    {
        var proxy = Create<T, Mortal<T>>();
        var mortal = (Mortal<T>)(object)proxy;
        (mortal._port, mortal._death) = (port, death);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _death.Around(() => targetMethod!.Invoke(_port, args));
}

namespace CostOptimizer.Core.Packing;

/// <summary>
/// Looks for a packing within a number of hosts by depth-first search: each replica in turn on every device that takes it.
/// Equal choices are tried once: the first of several empty devices, the first of several empty hosts.
/// </summary>
internal sealed class PackSearch(PackProblem problem, PackUnit[] units, int mostSteps)
{
    private readonly PackBoard _board = new(problem);
    private int _steps;

    /// <summary>Whether the counted limit ended the search before it was through.</summary>
    public bool IsCutShort => _steps >= mostSteps;

    /// <returns>Null when there is none, or none was found within the limit.</returns>
    public IReadOnlyDictionary<PackUnit, (int Host, int Device)>? Within(int hosts)
    {
        while (_board.Hosts < hosts)
        {
            _board.Open();
        }

        return Place(next: 0) ? _board.Places : null;
    }

    private bool Place(int next)
    {
        if (next == units.Length)
        {
            return true;
        }

        for (var host = 0; host < _board.Hosts; host++)
        {
            for (var device = 0; device < _board.Devices; device++)
            {
                if (_steps >= mostSteps)
                {
                    return false;
                }

                _steps++;
                if (_board.Fits(units[next], host, device))
                {
                    _board.Place(units[next], host, device);
                    if (Place(next + 1))
                    {
                        return true;
                    }

                    _board.Remove(units[next]);
                }

                if (_board.IsEmpty(host, device))
                {
                    break;
                }
            }

            if (_board.IsEmpty(host))
            {
                break;
            }
        }

        return false;
    }
}

using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Api.Http;

/// <summary>Collects what is wrong with a request, so that one answer names every fault.</summary>
internal sealed class ApiFaults
{
    // A body of the wrong kind has a fault in every value; a person reads the first few.
    private const int MostFields = 50;

    private readonly Dictionary<string, List<string>> _faults = new(StringComparer.Ordinal);

    /// <param name="field">As the caller wrote it, for example <c>scope.regions[0]</c>.</param>
    /// <param name="value">As the caller wrote it; null when it is missing.</param>
    /// <param name="fix">What to do, without a full stop, for example <c>give a number above 0</c>.</param>
    public void Add(string field, string? value, string fix)
    {
        var name = Shown.Text(field);
        if (_faults.Count < MostFields || _faults.ContainsKey(name))
        {
            if (!_faults.TryGetValue(name, out var sentences))
            {
                _faults.Add(name, sentences = []);
            }

            sentences.Add(value is null ? $"{name} is missing: {fix}." : $"{name} is '{Shown.Text(value)}': {fix}.");
        }
    }

    /// <exception cref="ApiException">At least one fault was added.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
        {
            throw new ApiException(StatusCodes.Status400BadRequest, "The request has faults; each is named under its field.")
            {
                Errors = _faults.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal),
            };
        }
    }
}

using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Models.Json;

/// <summary>What the model itself refuses is a fault of the document.</summary>
internal static class Refusals
{
    /// <exception cref="ModelInputException">The model refused its input, in its own sentences.</exception>
    public static T AsFaults<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (UnknownPriceException exception)
        {
            throw new ModelInputException([.. exception.Prices.Select(price => price.Reason)]);
        }
        catch (OverflowException)
        {
            throw new ModelInputException(["$ holds amounts too far apart to be worked out in 28 digits: check the units of the largest and the smallest numbers."]);
        }
        catch (CurrencyMismatchException exception)
        {
            throw new ModelInputException([exception.Message]);
        }
        catch (ArgumentException exception)
        {
            throw new ModelInputException([WithoutParameter(exception)]);
        }
    }

    private static string WithoutParameter(ArgumentException exception) =>
        exception.ParamName is { } name ? exception.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : exception.Message;
}

using CostOptimizer.Core.Billing;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Models.Json;

/// <summary>What the model itself refuses is a fault of the document.</summary>
internal static class Refusals
{
    /// <param name="ofPrice">Says which member lacks a price; the model's own sentence when left out.</param>
    /// <exception cref="ModelInputException">The model refused its input, in its own sentences.</exception>
    public static T AsFaults<T>(Func<T> work, Func<UnknownPrice, string>? ofPrice = null)
    {
        try
        {
            return work();
        }
        catch (UnknownPriceException exception)
        {
            throw new ModelInputException([.. exception.Prices.Select(price => ofPrice?.Invoke(price) ?? price.Reason)]);
        }
        catch (Exception exception) when (IsOverflow(exception))
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

    /// <summary>Work done side by side tells of all that went wrong at once.</summary>
    private static bool IsOverflow(Exception exception) =>
        exception is OverflowException || (exception is AggregateException several && several.Flatten().InnerExceptions.All(inner => inner is OverflowException));

    private static string WithoutParameter(ArgumentException exception) =>
        exception.ParamName is { } name ? exception.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : exception.Message;
}

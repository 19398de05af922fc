using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>Known values of OrderKey; any other text is kept as it came.</summary>
public class OrderKey : ConstantClass
{
    public static readonly OrderKey Ascending = new("Ascending");
    public static readonly OrderKey Descending = new("Descending");

    public OrderKey(string value)
        : base(value)
    {
    }

    public static OrderKey FindValue(string value) => FindValue<OrderKey>(value);

    public static implicit operator OrderKey(string value) => FindValue(value);
}

using Amazon.Runtime;

namespace Amazon.SageMaker;

/// <summary>Known values of ProductionVariantAcceleratorType; any other text is kept as it came.</summary>
public class ProductionVariantAcceleratorType : ConstantClass
{
    public ProductionVariantAcceleratorType(string value)
        : base(value)
    {
    }

    public static ProductionVariantAcceleratorType FindValue(string value) => FindValue<ProductionVariantAcceleratorType>(value);

    public static implicit operator ProductionVariantAcceleratorType(string value) => FindValue(value);
}

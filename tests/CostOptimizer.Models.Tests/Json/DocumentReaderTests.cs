using System.Text;
using CostOptimizer.Models.Billing;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Tests.Json;

public sealed class DocumentReaderTests
{
    [Fact]
    public void Read_ManyFaults_NamesEachWithPathValueAndFix()
    {
        var faults = FaultsOf("""{"window":{"hours":0},"usage":[{"key":"a","type":"m5.large","quantity":-1,"onDemandRate":"0.1x","colour":1}],"privateDiscount":1}""");

        Assert.Equal(
            [
                "$.window.hours is 0: give a whole number from 1 to 26304.",
                "$.usage[0].quantity is -1: give a number from 0 to 1000000000000.",
                "$.usage[0].onDemandRate is \"0.1x\": give a number from 0.000000000001 to 1000000000.",
            ],
            faults.Take(3));
        Assert.StartsWith("$.usage[0].colour is not a member: use one of account, ", faults[3], StringComparison.Ordinal);
        Assert.Equal("$.privateDiscount is 1: give a number from 0 and below 1.", faults[4]);
        Assert.Equal(5, faults.Count);
    }

    [Theory]
    [InlineData("""{"window":{"hours":1},"window":{"hours":2},"usage":[]}""", "$.window is given twice: give it once.")]
    [InlineData("""{"window":{"hours":1}}""", "$.usage is missing: give a list of 0 to 100000 entries, each an object.")]
    [InlineData("""{"window":{"hours":1},"usage":null}""", "$.usage is null: give a list of 0 to 100000 entries, each an object.")]
    [InlineData("""{"window":{"hours":1.5},"usage":[]}""", "$.window.hours is 1.5: give a whole number from 1 to 26304.")]
    [InlineData("""{"$schema":1,"window":{"hours":1},"usage":[]}""", "$.$schema is 1: give the place of the schema as a text, or leave it out.")]
    [InlineData("""{"window":{"hours":1},"usage":[{"key":"a","type":"m5.large","onDemandRate":1,"runs":[{"fromUtc":"2026-01-01T00:00:00Z","toUtc":"2026-01-01T00:30:00Z","instances":1e-30}]}]}""", "$.usage[0].runs[0].instances is 1e-30: give a whole number from 0 to 1000000.")]
    [InlineData("""{"window":{"hours":1,"fromUtc":"2026-01-01T00:00:00+01:00"},"usage":[]}""", "$.window.fromUtc is \"2026-01-01T00:00:00+01:00\": give an instant in UTC such as 2026-01-01T00:00:00Z, of the years 2000 to 2199.")]
    [InlineData("""{"window":{"hours":1,"fromUtc":"9999-12-30T00:00:00Z"},"usage":[]}""", "$.window.fromUtc is \"9999-12-30T00:00:00Z\": give an instant in UTC such as 2026-01-01T00:00:00Z, of the years 2000 to 2199.")]
    [InlineData("""{"window":{"hours":1},"usage":[{"key":"\ud800","type":"m5.large","onDemandRate":1}]}""", "$.usage[0].key has half of a character escaped, such as \\ud800, at byte 39: write the whole character.")]
    [InlineData("""{"window":{"hours":1},"usage":[],"privateDiscount":0.12345678901234567890123456789}""", "$.privateDiscount is 0.12345678901234567890123456789: give a number from 0 and below 1, in at most 28 digits.")]
    [InlineData("""[]""", "$ is []: give an object.")]
    [InlineData("""{"window":{"hours":1},"usage":[],}""", "$.usage or what follows is not JSON, at line 1, byte 34: mend it there.")]
    [InlineData("""{"window":{"hours":2},"usage":[{"hours":[1,Infinity]}]}""", "$.usage[0].hours[1] is Infinity, at line 1, byte 44, which JSON does not have: give a number, or leave the member out where it is not known.")]
    [InlineData("""{"usage":[{"key":"a"},{"key" "b"}]}""", "$.usage[1] or what follows is not JSON, at line 1, byte 30: mend it there.")]
    [InlineData("""{"window":{"hours":NaN},"usage":[]}""", "$.window.hours is NaN, at line 1, byte 20, which JSON does not have: give a number, or leave the member out where it is not known.")]
    public void Read_OneFault_NamesIt(string document, string fault) => Assert.Equal([fault], FaultsOf(document));

    [Fact]
    public void Read_TooDeep_SaysSo() => Assert.StartsWith(
        "The document nests more than 32 levels, at line 1, byte 33: ", Assert.Single(FaultsOf(new string('[', 40) + new string(']', 40))), StringComparison.Ordinal);

    // JSON Schema counts 1.0 as an integer too.
    [Fact]
    public void Read_WholeNumberWithAPoint_IsTaken() =>
        Assert.Equal(24, DocumentReader.Read<BillInput>("""{"window":{"hours":24.0},"usage":[]}"""u8.ToArray()).Window.Hours);

    [Theory]
    [InlineData("0.1234567890123456789012345678", true)]
    [InlineData("\"0.1234567890123456789012345678\"", true)]
    [InlineData("1e-7", true)]
    [InlineData("0.12345678901234567890123456789", false)]
    [InlineData("1e-40", false)]
    [InlineData("\"NaN\"", false)]
    [InlineData("\" 1\"", false)]
    public void Read_Money_TakesExactDecimalsOnly(string number, bool isTaken)
    {
        var document = Encoding.UTF8.GetBytes($$"""{"window":{"hours":1},"usage":[{"key":"a","type":"m5.large","quantity":1,"onDemandRate":{{number}}}]}""");
        if (isTaken)
        {
            var expected = decimal.Parse(number.Trim('"'), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(expected, DocumentReader.Read<BillInput>(document).Usage[0].OnDemandRate);
        }
        else
        {
            Assert.Throws<ModelInputException>(() => DocumentReader.Read<BillInput>(document));
        }
    }

    [Fact]
    public void Read_TooLong_IsRefusedBeforeItIsParsed()
    {
        var exception = Assert.Throws<ModelInputException>(() => DocumentReader.Read<BillInput>(new byte[DocumentReader.MostBytes + 1]));

        Assert.Equal("The document has 67108865 bytes: give at most 67108864.", exception.Faults.Single());
    }

    private static IReadOnlyList<string> FaultsOf(string document) =>
        Assert.Throws<ModelInputException>(() => DocumentReader.Read<BillInput>(Encoding.UTF8.GetBytes(document))).Faults;
}

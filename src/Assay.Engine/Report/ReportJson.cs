using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assay.Engine.Report.Analyze;
using Assay.Engine.Report.Budgets;
using Assay.Engine.Report.Coverage;
using Assay.Engine.Report.Effects;
using Assay.Engine.Report.List;
using Assay.Engine.Report.Mutation;
using Assay.Engine.Report.Plans;
using Assay.Engine.Report.Profile;
using Assay.Engine.Report.Risks;
using Assay.Engine.Report.Runs;
using Assay.Engine.Report.Trends;
using Assay.Engine.Shards.Merge;

namespace Assay.Engine.Report;

/// <summary>How documents are written. The code is generated when we are compiled: reflection would cost start-up time.</summary>
[JsonSerializable(typeof(ProfileDocument))]
[JsonSerializable(typeof(AnalyzeDocument))]
[JsonSerializable(typeof(ListDocument))]
[JsonSerializable(typeof(CoverageDocument))]
[JsonSerializable(typeof(DoctorDocument))]
[JsonSerializable(typeof(InitDocument))]
[JsonSerializable(typeof(HookDocument))]
[JsonSerializable(typeof(EffectsDocument))]
[JsonSerializable(typeof(RunDocument))]
[JsonSerializable(typeof(BudgetDocument))]
[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(RiskDocument))]
[JsonSerializable(typeof(TrendDocument))]
[JsonSerializable(typeof(MapsDocument))]
[JsonSerializable(typeof(ElementsDocument))]
public sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>In lines, with letters and quotation marks as they are: people read these documents too, and none is put into a web page.</summary>
    public static ReportJson Readable { get; } =
        new(
            new JsonSerializerOptions
            {
                WriteIndented = true,
                NewLine = "\n",
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}

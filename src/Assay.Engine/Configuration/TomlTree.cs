using Tomlyn.Syntax;

namespace Assay.Engine.Configuration;

/// <summary>A table of a TOML file: its keys in their order, each value with its line.</summary>
internal sealed class TomlTree
{
    private readonly Dictionary<string, TomlNode> _nodes = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, TomlNode> Nodes => _nodes;

    /// <summary>The table that a syntax tree without errors says.</summary>
    public static TomlTree From(DocumentSyntax document)
    {
        var root = new TomlTree();
        root.AddAll(document.KeyValues);
        foreach (var table in document.Tables)
        {
            var name = table.Name!;
            var parts = Parts(name);
            var parent = root.Descend(parts[..^1], Line(name));
            var tree =
                table is TableArraySyntax
                    ? parent.Append(parts[^1], Line(name))
                    : parent.Descend(parts[^1..], Line(name));
            tree.AddAll(table.Items);
        }
        return root;
    }

    private void AddAll(IEnumerable<KeyValueSyntax> items)
    {
        foreach (var item in items)
        {
            var parts = Parts(item.Key!);
            Descend(parts[..^1], Line(item))._nodes[parts[^1]] = Node(item.Value!);
        }
    }

    private TomlTree Descend(IReadOnlyList<string> parts, int line)
    {
        var tree = this;
        foreach (var part in parts)
        {
            if (!tree._nodes.TryGetValue(part, out var node))
            {
                tree._nodes[part] = node = new TomlNode(line, new TomlTree());
            }
            // A table below an array of tables belongs to the last of them.
            tree = (TomlTree)(node.Value is List<TomlNode> tables ? tables[^1] : node).Value!;
        }
        return tree;
    }

    private TomlTree Append(string part, int line)
    {
        if (!_nodes.TryGetValue(part, out var node))
        {
            _nodes[part] = node = new TomlNode(line, new List<TomlNode>());
        }
        var tree = new TomlTree();
        ((List<TomlNode>)node.Value!).Add(new TomlNode(line, tree));
        return tree;
    }

    private static TomlNode Node(ValueSyntax value) =>
        new(
            Line(value),
            value switch
            {
                StringValueSyntax text => text.Value,
                IntegerValueSyntax integer => integer.Value,
                FloatValueSyntax number => number.Value,
                BooleanValueSyntax flag => flag.Value,
                ArraySyntax array => array.Items.Select(i => Node(i.Value!)).ToList(),
                InlineTableSyntax table => Inline(table),
                _ => null,
            }
        );

    private static TomlTree Inline(InlineTableSyntax table)
    {
        var tree = new TomlTree();
        tree.AddAll(table.Items.Select(i => i.KeyValue!));
        return tree;
    }

    private static string[] Parts(KeySyntax key) =>
        [Part(key.Key!), .. key.DotKeys.Select(d => Part(d.Key!))];

    private static string Part(BareKeyOrStringValueSyntax key) =>
        key is StringValueSyntax text ? text.Value! : ((BareKeySyntax)key).Key!.Text!;

    private static int Line(SyntaxNode node) => node.Span.Start.Line + 1;
}

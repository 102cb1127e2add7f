using CoroVm.Cli.Profile;
using CoroVm.Runtime;

namespace CoroVm.Tests.Profile;

/// <summary>The page of <c>--html</c> in a real browser: it renders without an error, and search, sorting, zoom and keys do what they should. A
/// script plays the user. Without a browser the tests are ignored.</summary>
[NonParallelizable]
internal sealed class PageTests
{
    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("corovm").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    /// <summary>The COROVM_BROWSER variable's, else Chromium where packages put it.</summary>
    private static string Browser()
    {
        string[] names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
        if (Environment.GetEnvironmentVariable("COROVM_BROWSER") is { Length: > 0 } chosen)
            return chosen;
        foreach (string directory in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            foreach (string name in names)
                if (File.Exists(Path.Combine(directory, name)))
                    return Path.Combine(directory, name);
        Assert.Ignore("no Chromium: 'apt-get install chromium' or COROVM_BROWSER=PATH lets this test run");
        return "";
    }

    private string Play(ProfileReport report, string script)
    {
        string browser = Browser(), file = Path.Combine(folder, "page.html");
        using (FileStream content = File.Create(file))
            new HtmlFormat().Write(report, content);
        using BrowserPage page = BrowserPage.Open(browser, file, Path.Combine(folder, "browser"));
        string seen = page.Evaluate("(async () => { const seen = [], see = x => seen.push(String(x)), wait = ms => new Promise(r => setTimeout(r, ms));\n" + script + "\nreturn seen.join('|'); })()");
        Assert.That(page.Errors, Is.Empty);
        Assert.That(seen, Does.Not.StartWith("error"));
        Assert.That(page.Screenshot(), Has.Length.GreaterThan(5000), "a picture");
        return seen;
    }

    private static ProfileReport Sample() => ProfiledRun.Of("""
        import asyncio
        def fib(n):
            return n if n < 2 else fib(n - 1) + fib(n - 2)
        async def child(n):
            await asyncio.sleep(0.01)
        async def main():
            fib(20)
            await asyncio.gather(*[child(i) for i in range(5)])
        asyncio.run(main())
        """, new ProfileOptions { IntervalMilliseconds = 0.2, BlockageMilliseconds = 0.1 });

    [Test]
    public void RendersAndReacts()
    {
        string seen = Play(Sample(), """
            see(views.map(v => v.name).join(','));
            for (let i = 0; i < views.length; i++) { show(i); await wait(60); see(views[i].name + ' ' + (views[i].section.querySelectorAll('tbody tr[data-i]').length + views[i].section.querySelectorAll('canvas').length > 0)); }
            // sorting
            const f = views.findIndex(v => v.name === 'Functions'); show(f); await wait(60);
            const names = () => [...views[f].section.querySelectorAll('tbody tr[data-i]')].map(r => r.cells[0].textContent);
            const heads = [...views[f].section.querySelectorAll('th button')]; const byName = heads[0];
            byName.click(); await wait(30); const up = names(); byName.click(); await wait(30); const downNames = names();
            see('sorted ' + (up[0] <= up[1] && downNames[0] >= downNames[1] && up[0] !== downNames[0]) + ' ' + views[f].section.querySelector('th').getAttribute('aria-sort'));
            // search, by key
            document.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true })); see('focus ' + (document.activeElement.id));
            $('search').value = 'fib'; $('search').oninput(); await wait(150); see('found ' + names().join(','));
            $('search').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })); await wait(150); see('cleared ' + (names().length > 3));
            // to the source by key
            const grid = views[f].section.querySelector('.grid'); $('search').value = 'fib'; $('search').oninput(); await wait(150);
            grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })); grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })); await wait(60);
            see('opened ' + views[current].name + ' ' + views[current].section.querySelector('select:nth-of-type(2)').selectedOptions[0].textContent.startsWith('fib'));
            $('search').value = ''; $('search').oninput(); await wait(150);
            // zoom of the flame graph and the timeline
            show(0); await wait(60); const flame = views[0].built; const before = flame.state().root; const box = views[0].section.querySelector('.canvas');
            box.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })); box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })); await wait(60);
            see('zoomed ' + before + ' ' + (flame.state().root > 0) + ' ' + (flame.state().boxes > 0)); box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })); see('back ' + flame.state().root);
            const t = views.findIndex(v => v.name === 'Timeline'); show(t); await wait(60); const a = views[t].built.state();
            views[t].section.querySelector('.canvas').dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true })); await wait(60); const b = views[t].built.state();
            see('narrower ' + (b.to - b.from < a.to - a.from));
            // schemes and tabs by key
            const scheme = document.documentElement.dataset.scheme; document.dispatchEvent(new KeyboardEvent('keydown', { key: 'd', bubbles: true })); await wait(60); see('scheme ' + (scheme !== document.documentElement.dataset.scheme));
            views[t].tab.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })); see('tab ' + (current === t + 1));
            """);
        string[] lines = seen.Split('|');
        Assert.That(seen, Does.Not.Contain("error"));
        Assert.That(lines[0], Is.EqualTo("Flame graph,Timeline,Functions,Source,Opcodes,Sequences,Caches,Allocations,Coroutines,Blockages"));
        Assert.That(lines[1..11], Is.All.EndWith(" true"));
        Assert.That(lines[11..], Is.EqualTo(new[]
        {
            "sorted true descending", "focus search", "found fib", "cleared true", "opened Source true", "zoomed 0 true true", "back 0", "narrower true", "scheme true", "tab true",
        }));
    }

    [Test]
    public void FiftyMegabytesStayResponsive()
    {
        ProfileReport r = Sample();
        int function = r.FunctionIndex("fib");
        for (int i = 0; i < 150_000; i++)
        {
            r.Coroutines.Add(new ProfileCoroutine { Id = r.Coroutines.Count, Name = "task" + i % 100, Function = function, Start = i * 0.01, End = i * 0.01 + 5, Resumes = 3 });
            r.Slices.Add(new ProfileSlice { Coroutine = r.Coroutines.Count - 1, Start = i * 0.01, End = i * 0.01 + 0.005, Function = function, Line = 3 });
            r.Instructions.Add(new ProfileInstruction { Function = function, Index = 100 + i, Text = "Move t" + i + ", t0", Count = i, Line = 3 });
            r.Tree.Add(new ProfileNode { Parent = Math.Max(0, r.Tree.Count - 1 - i % 300), Function = i % r.Functions.Count, Entries = 1, Ms = 0.01 });
        }
        r.Totals.WallMs = 1600;
        using var size = new MemoryStream();
        r.Save(size);
        Assert.That(size.Length, Is.GreaterThan(50_000_000));
        string seen = Play(r, """
            await wait(500); const time = async (what, act, most) => { const t = performance.now(); act(); await new Promise(r => requestAnimationFrame(r)); const took = performance.now() - t; if (took > most) see(what + ' took ' + took.toFixed(0) + ' ms'); };
            for (let i = 0; i < views.length; i++) await time('first ' + views[i].name, () => show(i), 3000);
            for (let i = 0; i < views.length; i++) await time(views[i].name, () => show(i), 400);
            const s = views.findIndex(v => v.name === 'Source'); show(s); const grid = views[s].section.querySelectorAll('.grid')[1];
            await time('scrolling', () => { grid.scrollTop = 1e6; grid.dispatchEvent(new Event('scroll')); }, 200);
            show(1); await time('zoom', () => views[1].section.querySelector('.canvas').dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true })), 400);
            show(0); await time('search', () => { query = 'fib'; views[0].built.search('fib'); }, 400);
            see('rows in the document: ' + (document.querySelectorAll('tbody tr').length < 2000));
            """);
        Assert.That(seen, Is.EqualTo("rows in the document: true"));
    }
}

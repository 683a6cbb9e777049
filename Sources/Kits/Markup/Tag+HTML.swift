/// The elements of HTML.
extension Tag {
    // The document
    public static var body: Tag { Tag("body") }
    public static var head: Tag { Tag("head") }
    public static var html: Tag { Tag("html") }
    public static var title: Tag { Tag("title") }

    // Sections and headings
    public static var address: Tag { Tag("address") }
    public static var article: Tag { Tag("article") }
    public static var aside: Tag { Tag("aside") }
    public static var footer: Tag { Tag("footer") }
    public static var h1: Tag { Tag("h1") }
    public static var h2: Tag { Tag("h2") }
    public static var h3: Tag { Tag("h3") }
    public static var h4: Tag { Tag("h4") }
    public static var h5: Tag { Tag("h5") }
    public static var h6: Tag { Tag("h6") }
    public static var header: Tag { Tag("header") }
    public static var main: Tag { Tag("main") }
    public static var nav: Tag { Tag("nav") }
    public static var search: Tag { Tag("search") }
    public static var section: Tag { Tag("section") }

    // Blocks
    public static var blockquote: Tag { Tag("blockquote") }
    public static var dd: Tag { Tag("dd") }
    public static var div: Tag { Tag("div") }
    public static var dl: Tag { Tag("dl") }
    public static var dt: Tag { Tag("dt") }
    public static var figcaption: Tag { Tag("figcaption") }
    public static var figure: Tag { Tag("figure") }
    public static var li: Tag { Tag("li") }
    public static var menu: Tag { Tag("menu") }
    public static var ol: Tag { Tag("ol") }
    public static var p: Tag { Tag("p") }
    public static var pre: Tag { Tag("pre", dropsFirstBreak: true) }
    public static var ul: Tag { Tag("ul") }

    // Words in a line
    public static var a: Tag { Tag("a") }
    public static var b: Tag { Tag("b") }
    public static var bdi: Tag { Tag("bdi") }
    public static var code: Tag { Tag("code") }
    public static var data: Tag { Tag("data") }
    public static var del: Tag { Tag("del") }
    public static var em: Tag { Tag("em") }
    public static var mark: Tag { Tag("mark") }
    public static var q: Tag { Tag("q") }
    public static var span: Tag { Tag("span") }
    public static var strong: Tag { Tag("strong") }
    public static var time: Tag { Tag("time") }

    // Tables
    public static var caption: Tag { Tag("caption") }
    public static var colgroup: Tag { Tag("colgroup") }
    public static var table: Tag { Tag("table") }
    public static var tbody: Tag { Tag("tbody") }
    public static var td: Tag { Tag("td") }
    public static var th: Tag { Tag("th") }
    public static var thead: Tag { Tag("thead") }
    public static var tr: Tag { Tag("tr") }

    // Forms
    public static var button: Tag { Tag("button") }
    public static var fieldset: Tag { Tag("fieldset") }
    public static var form: Tag { Tag("form") }
    public static var label: Tag { Tag("label") }
    public static var legend: Tag { Tag("legend") }
    public static var option: Tag { Tag("option") }
    public static var output: Tag { Tag("output") }
    public static var progress: Tag { Tag("progress") }
    public static var select: Tag { Tag("select") }
    public static var textarea: Tag { Tag("textarea", dropsFirstBreak: true) }

    // What opens
    public static var details: Tag { Tag("details") }
    public static var summary: Tag { Tag("summary") }

    // Media
    public static var map: Tag { Tag("map") }
    public static var template: Tag { Tag("template") }
}

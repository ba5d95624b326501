//! The parts of the file around its body: styles, numbering, header and footer, properties, and what
//! leads from one to the other.

use super::body::Body;
use crate::blocks::Document;
use crate::shapes::escape;
use crate::text::clean_line;

/// Width and height of an upright page in points.
pub(super) const PORTRAIT: (f32, f32) = (595.3, 841.9);
/// Those of a turned one.
pub(super) const LANDSCAPE: (f32, f32) = (841.9, 595.3);

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const DRAWING: &str = "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// All parts but the pictures, by their names in the file.
pub(super) fn all(document: &Document, body: &Body) -> Vec<(&'static str, String)> {
    vec![
        ("[Content_Types].xml", format!("{XML}{TYPES}")),
        ("_rels/.rels", relations(&PACKAGE_PARTS.map(|(id, kind, target)| (id.into(), kind.into(), target.into())))),
        ("docProps/core.xml", core(document)),
        ("word/document.xml", format!("{XML}<w:document {WORD} {DRAWING}><w:body>{}</w:body></w:document>", body.xml)),
        ("word/_rels/document.xml.rels", document_relations(body)),
        ("word/styles.xml", format!("{XML}<w:styles {WORD}>{}</w:styles>", styles(document))),
        ("word/numbering.xml", numbering(body.numbered)),
        ("word/settings.xml", format!("{XML}<w:settings {WORD}>{SETTINGS}</w:settings>")),
        ("word/header1.xml", header(document, false)),
        ("word/footer1.xml", footer(document, false)),
        ("word/header2.xml", header(document, true)),
        ("word/footer2.xml", footer(document, true)),
    ]
}

/// The properties of a section; those of the last one end the body.
pub(super) fn section(landscape: bool) -> String {
    let (size, turn) = if landscape { (LANDSCAPE, " w:orient=\"landscape\"") } else { (PORTRAIT, "") };
    let twips = |points: f32| (points * 20.0).round() as i32;
    let sort = 1 + u8::from(landscape);
    format!(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader{sort}\"/>\
         <w:footerReference w:type=\"default\" r:id=\"rIdFooter{sort}\"/><w:pgSz w:w=\"{}\" w:h=\"{}\"{turn}/>\
         <w:pgMar w:top=\"1360\" w:right=\"1120\" w:bottom=\"1400\" w:left=\"1120\" w:header=\"680\" w:footer=\"560\" \
         w:gutter=\"0\"/></w:sectPr>",
        twips(size.0),
        twips(size.1)
    )
}

const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>\
    <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
    <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
    <Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
    <Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>\
    <Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>\
    <Override PartName=\"/word/header1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>\
    <Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>\
    <Override PartName=\"/word/header2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>\
    <Override PartName=\"/word/footer2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>\
    </Types>";

const PACKAGE_PARTS: [(&str, &str, &str); 2] = [
    ("rId1", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument", "word/document.xml"),
    (
        "rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
    ),
];

const SETTINGS: &str = "<w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
    w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>";

/// Relationships from their ids, kinds and targets; an address outside is one that names its scheme.
fn relations(all: &[(String, String, String)]) -> String {
    let one = |(id, kind, target): &(String, String, String)| {
        let outside = if kind.ends_with("/hyperlink") { " TargetMode=\"External\"" } else { "" };
        format!("<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{}\"{outside}/>", escape(target))
    };
    let all: String = all.iter().map(one).collect();
    format!("{XML}<Relationships xmlns=\"{PACKAGE}/relationships\">{all}</Relationships>")
}

fn document_relations(body: &Body) -> String {
    let of = |id: String, kind: &str, target: String| (id, format!("{RELATION}/{kind}"), target);
    let fixed = ["Styles", "Numbering", "Settings"].map(|name| {
        let kind = name.to_lowercase();
        of(format!("rId{name}"), &kind, format!("{kind}.xml"))
    });
    let mut all = fixed.to_vec();
    for n in 1..=2 {
        all.push(of(format!("rIdHeader{n}"), "header", format!("header{n}.xml")));
        all.push(of(format!("rIdFooter{n}"), "footer", format!("footer{n}.xml")));
    }
    all.extend((1..=body.pictures.len()).map(|n| of(format!("rIdChart{n}"), "image", format!("media/chart{n}.png"))));
    all.extend(body.links.iter().zip(1..).map(|(to, n)| of(format!("rIdLink{n}"), "hyperlink", to.clone())));
    relations(&all)
}

fn core(document: &Document) -> String {
    let at = document.created.valid();
    let stamp =
        format!("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", at.year, at.month, at.day, at.hour, at.minute, at.second);
    let said = |name: &str, words: &str| match clean_line(words).as_str() {
        "" => String::new(),
        words => format!("<{name}>{}</{name}>", escape(words)),
    };
    let when = |name: &str| format!("<dcterms:{name} xsi:type=\"dcterms:W3CDTF\">{stamp}</dcterms:{name}>");
    format!(
        "{XML}<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">{}{}{}{}{}{}{}{}</cp:coreProperties>",
        said("dc:title", &document.title),
        said("dc:subject", &document.subject),
        said("dc:creator", &document.author),
        said("dc:identifier", &document.content_hash),
        said("dc:language", &document.language),
        said("cp:contentStatus", document.marking.as_deref().unwrap_or_default()),
        when("created"),
        when("modified"),
    )
}

fn numbering(numbered: usize) -> String {
    let level = |format: &str, text: &str| {
        format!(
            "<w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
             <w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/>\
             <w:pPr><w:ind w:left=\"440\" w:hanging=\"360\"/></w:pPr></w:lvl>"
        )
    };
    let mut xml = format!(
        "{XML}<w:numbering {WORD}><w:abstractNum w:abstractNumId=\"0\">{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"1\">{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
        level("bullet", "\u{2022}"),
        level("decimal", "%1.")
    );
    for n in 0..numbered {
        xml.push_str(&format!(
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">\
             <w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>",
            n + 2
        ));
    }
    xml + "</w:numbering>"
}

fn text(words: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(&clean_line(words)))
}

fn field(code: &str) -> String {
    format!("<w:fldSimple w:instr=\" {code} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>")
}

/// The style of a line at the edge of the page; a turned page has its right edge further out.
fn edge(style: &str, landscape: bool) -> String {
    let tabs = if landscape {
        "<w:tabs><w:tab w:val=\"clear\" w:pos=\"9660\"/><w:tab w:val=\"right\" w:pos=\"14590\"/></w:tabs>"
    } else {
        ""
    };
    format!("<w:pPr><w:pStyle w:val=\"{style}\"/>{tabs}</w:pPr>")
}

fn header(document: &Document, landscape: bool) -> String {
    let marking = document.marking.as_deref().map_or(String::new(), |marking| {
        format!(
            "<w:r><w:tab/></w:r><w:r><w:rPr><w:b/><w:color w:val=\"A31E14\"/></w:rPr><w:t>{}</w:t></w:r>",
            escape(&clean_line(marking))
        )
    });
    let title = text(&document.title);
    format!("{XML}<w:hdr {WORD}><w:p>{}{title}{marking}</w:p></w:hdr>", edge("Header", landscape))
}

fn footer(document: &Document, landscape: bool) -> String {
    let edge = edge("Footer", landscape);
    let page = format!("{}{}{}{}", run_of("Page "), field("PAGE"), run_of(" of "), field("NUMPAGES"));
    let hash = document.short_hash().map_or_else(String::new, |hash| {
        format!("<w:p>{edge}{}</w:p>", text(&format!("{hash} (of the exported text)")))
    });
    format!("{XML}<w:ftr {WORD}><w:p>{edge}{}<w:r><w:tab/></w:r>{page}</w:p>{hash}</w:ftr>", text(&document.footer))
}

/// A run that keeps the spaces at its ends.
fn run_of(words: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>")
}

/// Styles: the type scale of the printed report, in a typeface that every machine has.
fn styles(document: &Document) -> String {
    let language = escape(document.language.trim());
    let mut xml = format!(
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" \
         w:cs=\"Arial\"/><w:color w:val=\"212B32\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>\
         <w:lang w:val=\"{language}\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>\
         <w:spacing w:after=\"140\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/>\
         <w:rPr><w:color w:val=\"005EB8\"/><w:u w:val=\"single\"/></w:rPr></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/></w:style>\
         <w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"ReportTable\"><w:name w:val=\"Report table\"/>\
         <w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>\
         <w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"AEB7BD\"/>\
         <w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"AEB7BD\"/></w:tblBorders>\
         <w:tblCellMar><w:top w:w=\"60\" w:type=\"dxa\"/><w:left w:w=\"80\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>\
         <w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:tcBorders><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"0\" \
         w:color=\"005EB8\"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
    );
    for style in STYLES {
        let Style { id, name, paragraph, run, next } = style;
        let own = if BUILT_IN.contains(name) { "" } else { " w:customStyle=\"1\"" };
        xml.push_str(&format!(
            "<w:style w:type=\"paragraph\"{own} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:next w:val=\"{next}\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        ));
    }
    xml
}

struct Style {
    id: &'static str,
    name: &'static str,
    paragraph: &'static str,
    run: &'static str,
    next: &'static str,
}

const fn style(
    id: &'static str,
    name: &'static str,
    paragraph: &'static str,
    run: &'static str,
    next: &'static str,
) -> Style {
    Style { id, name, paragraph, run, next }
}

/// Names that word processors know.
const BUILT_IN: [&str; 12] = [
    "Title",
    "Subtitle",
    "heading 1",
    "heading 2",
    "heading 3",
    "caption",
    "List Paragraph",
    "header",
    "footer",
    "toc 1",
    "toc 2",
    "toc 3",
];

const STYLES: &[Style] = &[
    style(
        "Title",
        "Title",
        "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"80\" w:line=\"240\" w:lineRule=\"auto\"/>",
        "<w:b/><w:color w:val=\"005EB8\"/><w:sz w:val=\"52\"/>",
        "Normal",
    ),
    style(
        "Subtitle",
        "Subtitle",
        "<w:spacing w:after=\"80\"/>",
        "<w:color w:val=\"425563\"/><w:sz w:val=\"26\"/>",
        "Normal",
    ),
    style(
        "Heading1",
        "heading 1",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"480\" w:after=\"160\"/><w:outlineLvl w:val=\"0\"/>",
        "<w:b/><w:color w:val=\"005EB8\"/><w:sz w:val=\"38\"/>",
        "Normal",
    ),
    style(
        "Heading2",
        "heading 2",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"320\" w:after=\"100\"/><w:outlineLvl w:val=\"1\"/>",
        "<w:b/><w:sz w:val=\"28\"/>",
        "Normal",
    ),
    style(
        "Heading3",
        "heading 3",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"220\" w:after=\"60\"/><w:outlineLvl w:val=\"2\"/>",
        "<w:b/><w:sz w:val=\"23\"/>",
        "Normal",
    ),
    style(
        "ContentsHeading",
        "Contents heading",
        "<w:keepNext/><w:spacing w:before=\"320\"/>",
        "<w:b/><w:sz w:val=\"28\"/>",
        "Normal",
    ),
    style(
        "TOC1",
        "toc 1",
        "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9660\"/></w:tabs><w:spacing w:before=\"80\" w:after=\"0\"/>",
        "<w:b/>",
        "Normal",
    ),
    style(
        "TOC2",
        "toc 2",
        "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9660\"/></w:tabs><w:spacing w:after=\"0\"/><w:ind w:left=\"320\"/>",
        "",
        "Normal",
    ),
    style(
        "TOC3",
        "toc 3",
        "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9660\"/></w:tabs><w:spacing w:after=\"0\"/><w:ind w:left=\"640\"/>",
        "",
        "Normal",
    ),
    style(
        "Caption",
        "caption",
        "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>",
        "<w:b/><w:sz w:val=\"20\"/>",
        "Normal",
    ),
    style("ListParagraph", "List Paragraph", "<w:spacing w:after=\"60\"/><w:ind w:left=\"440\"/>", "", "ListParagraph"),
    style(
        "TableText",
        "Table text",
        "<w:spacing w:after=\"0\" w:line=\"252\" w:lineRule=\"auto\"/>",
        "<w:sz w:val=\"19\"/>",
        "TableText",
    ),
    style("Marking", "Marking", "", "<w:b/><w:color w:val=\"A31E14\"/>", "Normal"),
    style("Small", "Small print", "", "<w:color w:val=\"425563\"/><w:sz w:val=\"17\"/>", "Normal"),
    style(
        "Kicker",
        "Callout kind",
        "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"0\"/><w:ind w:left=\"80\"/>",
        "<w:b/><w:color w:val=\"005EB8\"/><w:sz w:val=\"17\"/>",
        "Normal",
    ),
    style(
        "CalloutTitle",
        "Callout title",
        "<w:keepNext/><w:spacing w:after=\"60\"/><w:ind w:left=\"80\"/>",
        "<w:b/><w:sz w:val=\"23\"/>",
        "Normal",
    ),
    style(
        "Gap",
        "Gap",
        "<w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>",
        "<w:sz w:val=\"8\"/>",
        "Normal",
    ),
    style(
        "Header",
        "header",
        "<w:tabs><w:tab w:val=\"right\" w:pos=\"9660\"/></w:tabs><w:spacing w:after=\"0\"/>",
        "<w:color w:val=\"425563\"/><w:sz w:val=\"17\"/>",
        "Header",
    ),
    style(
        "Footer",
        "footer",
        "<w:tabs><w:tab w:val=\"right\" w:pos=\"9660\"/></w:tabs><w:spacing w:after=\"0\"/>",
        "<w:color w:val=\"425563\"/><w:sz w:val=\"17\"/>",
        "Footer",
    ),
];

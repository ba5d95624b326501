//! Blocks to paragraphs, tables and pictures.

use super::parts::{LANDSCAPE, PORTRAIT, section};
use super::picture;
use crate::blocks::{
    Align, Block, Callout, CalloutKind, Document, Figure, Heading, KeyValue, Link, List, Rich, Span, Table,
};
use crate::layout::{Flow, summary, web_address};
use crate::shapes::escape;
use crate::text::{Shaper, clean, clean_line, clean_said};
use crate::warning::Warning;

/// What the document becomes.
#[derive(Default)]
pub(super) struct Body {
    /// The paragraphs and tables as XML.
    pub(super) xml: String,
    /// The charts, in order.
    pub(super) pictures: Vec<Vec<u8>>,
    /// The addresses that are linked to, in order.
    pub(super) links: Vec<String>,
    /// How many numbered lists there are: each counts from one.
    pub(super) numbered: usize,
    pub(super) warnings: Vec<Warning>,
}

/// The state while blocks are written.
struct Writer<'a> {
    document: &'a Document,
    flow: Flow<'a>,
    shaper: &'a Shaper,
    out: Body,
    headings: usize,
    tables: usize,
    landscape: bool,
    /// Whether the next paragraph begins a page.
    fresh: bool,
    /// What a frame adds to the properties of each paragraph in it.
    frame: &'static str,
}

impl Body {
    /// Writes the blocks of a document.
    pub(super) fn write(document: &Document) -> Self {
        let shaper = Shaper::default();
        let flow = Flow::new(document, &shaper);
        let mut writer = Writer {
            document,
            flow,
            shaper: &shaper,
            out: Self::default(),
            headings: 0,
            tables: 0,
            landscape: false,
            fresh: false,
            frame: "",
        };
        writer.title();
        writer.blocks(&document.blocks);
        writer.out.xml.push_str(&section(false));
        writer.out
    }
}

impl Writer<'_> {
    fn title(&mut self) {
        // In the survey the title stands first among the headings.
        self.headings = usize::from(self.flow.titled);
        let document = self.document;
        self.words("Title", &self.flow.title_text());
        self.words("Subtitle", &document.subtitle);
        let author = clean_line(&document.author);
        let day = document.created.words();
        self.words("Normal", &if author.is_empty() { day } else { format!("{author}, {day}") });
        if let Some(marking) = &document.marking {
            self.words("Marking", marking);
        }
        if let Some(hash) = document.short_hash() {
            self.words("Small", &hash);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Title => {}
                Block::Heading(heading) => self.heading(heading),
                Block::Paragraph(rich) => self.rich("Normal", "", rich),
                Block::List(list) => self.list(list),
                Block::Table(table) => self.table(table),
                Block::Figure(figure) => self.figure(figure),
                Block::Callout(callout) => self.callout(callout),
                Block::KeyValue(pairs) => self.key_value(pairs),
                Block::PageBreak => self.fresh = true,
                Block::Landscape(blocks) => self.turned(blocks),
                Block::Together(blocks) => self.blocks(blocks),
                Block::Contents(depth) => self.contents(*depth),
            }
        }
    }

    /// A paragraph of plain words; none if there are no words.
    fn words(&mut self, style: &str, words: &str) {
        self.rich(style, "", &clean_line(words).into());
    }

    /// A paragraph with more properties, in the order in which the format wants them.
    fn rich(&mut self, style: &str, more: &str, rich: &Rich) {
        if rich.is_blank() {
            return;
        }
        let runs = self.runs(rich, false);
        self.paragraph(style, more, &runs);
    }

    fn paragraph(&mut self, style: &str, more: &str, runs: &str) {
        let fresh = if std::mem::take(&mut self.fresh) { "<w:pageBreakBefore/>" } else { "" };
        let frame = self.frame;
        self.out
            .xml
            .push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{fresh}{more}{frame}</w:pPr>{runs}</w:p>"));
    }

    fn runs(&mut self, rich: &Rich, all_bold: bool) -> String {
        rich.0.iter().map(|span| self.span(span, all_bold)).collect()
    }

    fn span(&mut self, span: &Span, all_bold: bool) -> String {
        let bold = all_bold || span.bold;
        match &span.link {
            Some(Link::Web(address)) => match web_address(address) {
                Some(safe) => {
                    let known = self.out.links.iter().position(|known| *known == safe);
                    let n = known.unwrap_or_else(|| {
                        self.out.links.push(safe);
                        self.out.links.len() - 1
                    });
                    let run = run(&span.text, bold, "Hyperlink");
                    format!("<w:hyperlink r:id=\"rIdLink{}\">{run}</w:hyperlink>", n + 1)
                }
                None => {
                    self.out.warnings.push(Warning::UnusableAddress(address.clone()));
                    run(&span.text, bold, "")
                }
            },
            Some(Link::Anchor(name)) => match self.flow.anchors.get(name) {
                Some(heading) => {
                    let run = run(&span.text, bold, "Hyperlink");
                    format!("<w:hyperlink w:anchor=\"heading{heading}\">{run}</w:hyperlink>")
                }
                None => run(&span.text, bold, ""),
            },
            None => run(&span.text, bold, ""),
        }
    }

    /// A heading at its level in the survey, with a bookmark to lead to.
    fn heading(&mut self, heading: &Heading) {
        let words = clean_line(&heading.text);
        if words.is_empty() {
            return;
        }
        let number = self.headings;
        self.headings += 1;
        let level = self.flow.outline[number].0 - u8::from(self.flow.titled);
        let runs = format!(
            "<w:bookmarkStart w:id=\"{number}\" w:name=\"heading{number}\"/>{}<w:bookmarkEnd w:id=\"{number}\"/>",
            run(&words, false, "")
        );
        self.paragraph(&format!("Heading{}", level.max(1)), "", &runs);
    }

    fn list(&mut self, list: &List) {
        let number = if list.ordered {
            self.out.numbered += 1;
            self.out.numbered + 1
        } else {
            1
        };
        let more = format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{number}\"/></w:numPr>");
        for item in &list.items {
            self.rich("ListParagraph", &more, item);
        }
    }

    /// `Figure 3: …`, with a number that follows when figures are added or taken out.
    fn caption(&mut self, kind: &str, number: usize, words: &str) {
        let rest = clean_line(words);
        let rest = if rest.is_empty() { rest } else { format!(": {rest}") };
        let counter =
            format!("<w:fldSimple w:instr=\" SEQ {kind} \\* ARABIC \"><w:r><w:t>{number}</w:t></w:r></w:fldSimple>");
        let runs = format!("{}{counter}{}", run(&format!("{kind} "), false, ""), run(&rest, false, ""));
        self.paragraph("Caption", "", &runs);
    }

    fn table(&mut self, table: &Table) {
        if table.columns.is_empty() {
            return;
        }
        self.tables += 1;
        self.caption("Table", self.tables, &table.caption);
        if table.rows.is_empty() && table.totals.is_none() {
            return self.words("Normal", "There are no entries.");
        }
        let widths = self.flow.column_widths(table);
        let aligns: Vec<Align> = table.columns.iter().map(|column| column.align).collect();
        let label = clean_line(&table.caption);
        let mut xml = opening(&widths, &label, &summary(table, &label), true);
        let heads: Vec<Rich> = table.columns.iter().map(|column| column.header.as_str().into()).collect();
        xml.push_str(&self.row(&heads, &widths, &aligns, Row::Head));
        let last = table.rows.len().saturating_sub(1);
        for (n, row) in table.rows.iter().enumerate() {
            let held = (n == 0 && n < last) || (n == last && table.totals.is_some());
            xml.push_str(&self.row(row, &widths, &aligns, if held { Row::Held } else { Row::Body }));
        }
        if let Some(totals) = &table.totals {
            xml.push_str(&self.row(totals, &widths, &aligns, Row::Totals));
        }
        self.end_table(&xml);
    }

    fn key_value(&mut self, pairs: &KeyValue) {
        let rows: Vec<[Rich; 2]> = pairs
            .pairs
            .iter()
            .filter(|(name, value)| !name.trim().is_empty() || !value.is_blank())
            .map(|(name, value)| [clean_line(name).into(), value.clone()])
            .collect();
        if rows.is_empty() {
            return;
        }
        let width = self.flow.width;
        let widths = [width * 0.3, width * 0.7];
        let said = clean_said(&pairs.summary);
        let said = if said.is_empty() { "Names in the first column, their values in the second.".into() } else { said };
        let mut xml = opening(&widths, "", &said, false);
        for row in &rows {
            xml.push_str(&self.row(row, &widths, &[Align::Left; 2], Row::Body));
        }
        self.end_table(&xml);
    }

    /// Closes a table; an empty paragraph keeps it apart from what follows.
    fn end_table(&mut self, xml: &str) {
        self.out.xml.push_str(xml);
        self.out.xml.push_str("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>");
    }

    fn row(&mut self, cells: &[Rich], widths: &[f32], aligns: &[Align], kind: Row) -> String {
        let mut xml = String::from("<w:tr><w:trPr><w:cantSplit/>");
        if kind == Row::Head {
            xml.push_str("<w:tblHeader/>");
        }
        xml.push_str("</w:trPr>");
        for (n, width) in widths.iter().enumerate() {
            let runs = cells
                .get(n)
                .map(|cell| self.runs(cell, matches!(kind, Row::Head | Row::Totals) || n == 0))
                .unwrap_or_default();
            let side = if aligns[n] == Align::Left { "" } else { "<w:jc w:val=\"right\"/>" };
            // The head stays with two rows, totals with the last.
            let keep = if matches!(kind, Row::Head | Row::Held) { "<w:keepNext/>" } else { "" };
            xml.push_str(&format!(
                "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>\
                 <w:p><w:pPr><w:pStyle w:val=\"TableText\"/>{keep}{side}</w:pPr>{runs}</w:p></w:tc>",
                twips(*width)
            ));
        }
        xml.push_str("</w:tr>");
        xml
    }

    fn figure(&mut self, figure: &Figure) {
        let number = self.out.pictures.len() + 1;
        let alt = clean_said(&figure.alt);
        let png = if figure.shapes.shows_something() { picture::png(self.shaper, &figure.shapes) } else { None };
        let Some(png) = png else {
            self.words("Caption", &figure.caption);
            return self.words("Normal", &alt);
        };
        self.caption("Figure", number, &figure.caption);
        self.out.pictures.push(png);
        let (width, height) = (figure.shapes.width, figure.shapes.height);
        let sheet = if self.landscape { LANDSCAPE } else { PORTRAIT };
        let scale = (self.flow.width / width).min((sheet.1 - 200.0) / height).min(1.0);
        let (cx, cy) = (emu(width * scale), emu(height * scale));
        let run = format!(
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{cx}\" cy=\"{cy}\"/>\
             <wp:docPr id=\"{number}\" name=\"Figure {number}\" descr=\"{}\"/><a:graphic>\
             <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>\
             <pic:cNvPr id=\"{number}\" name=\"chart{number}.png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
             <a:blip r:embed=\"rIdChart{number}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
             <a:off x=\"0\" y=\"0\"/><a:ext cx=\"{cx}\" cy=\"{cy}\"/></a:xfrm>\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
             </wp:inline></w:drawing></w:r>",
            escape(&alt)
        );
        self.paragraph("Normal", "", &run);
    }

    fn callout(&mut self, callout: &Callout) {
        let (word, frame) = match callout.kind {
            CalloutKind::Ask => ("For decision", frame!("005EB8", "D9E7F5")),
            CalloutKind::Note => ("Note", frame!("425563", "F0F4F5")),
            CalloutKind::Risk => ("Risk", frame!("A31E14", "FBEBE7")),
        };
        let outer = std::mem::replace(&mut self.frame, frame);
        self.words("Kicker", word);
        self.words("CalloutTitle", &callout.title);
        self.blocks(&callout.blocks);
        self.frame = outer;
    }

    /// Blocks on pages turned to landscape: a section of their own.
    fn turned(&mut self, blocks: &[Block]) {
        if self.landscape {
            return self.blocks(blocks);
        }
        let outer = self.flow.width;
        self.end_section(false);
        (self.landscape, self.flow.width) = (true, LANDSCAPE.0 - 112.0);
        self.blocks(blocks);
        self.end_section(true);
        (self.landscape, self.flow.width) = (false, outer);
    }

    fn end_section(&mut self, landscape: bool) {
        self.fresh = false;
        let properties = section(landscape);
        self.out.xml.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"Gap\"/>{properties}</w:pPr></w:p>"));
    }

    /// A field that the word processor fills with page numbers; until then the headings with links.
    fn contents(&mut self, depth: u8) {
        self.headings += 1;
        self.words("ContentsHeading", "Contents");
        let lift = u8::from(self.flow.titled);
        let depth = depth.clamp(1, 3);
        let entries: Vec<(usize, u8, String)> = self
            .flow
            .outline
            .iter()
            .enumerate()
            .skip(usize::from(lift))
            .filter(|(_, (level, _, bookmark))| *bookmark && *level <= depth + lift)
            .map(|(n, (level, words, _))| (n, level - lift, words.clone()))
            .collect();
        let last = entries.len().saturating_sub(1);
        for (nth, (number, level, words)) in entries.iter().enumerate() {
            let begin = if nth == 0 {
                format!(
                    "<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r><w:instrText \
                     xml:space=\"preserve\"> TOC \\o \"1-{depth}\" \\h \\z \\u </w:instrText></w:r>\
                     <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                )
            } else {
                String::new()
            };
            let end = if nth == last { "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" } else { "" };
            let run = run(words, false, "");
            let runs = format!("{begin}<w:hyperlink w:anchor=\"heading{number}\">{run}</w:hyperlink>{end}");
            self.paragraph(&format!("TOC{level}"), "", &runs);
        }
    }
}

/// What a row is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    Head,
    Body,
    /// One that stays with the next.
    Held,
    Totals,
}

/// A line at the side and a ground behind the words.
macro_rules! frame {
    ($bar:literal, $ground:literal) => {
        concat!(
            "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"",
            $bar,
            "\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"",
            $ground,
            "\"/>"
        )
    };
}
use frame;

/// A run of words; line feeds break the line.
fn run(words: &str, bold: bool, style: &str) -> String {
    let words = clean(words);
    if words.is_empty() {
        return String::new();
    }
    let mut properties = String::new();
    if !style.is_empty() {
        properties.push_str(&format!("<w:rStyle w:val=\"{style}\"/>"));
    }
    if bold {
        properties.push_str("<w:b/>");
    }
    let lines: Vec<String> =
        words.split('\n').map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", escape(line))).collect();
    format!("<w:r><w:rPr>{properties}</w:rPr>{}</w:r>", lines.join("<w:br/>"))
}

fn opening(widths: &[f32], caption: &str, said: &str, head: bool) -> String {
    let columns: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{}\"/>", twips(*width))).collect();
    let caption =
        if caption.is_empty() { String::new() } else { format!("<w:tblCaption w:val=\"{}\"/>", escape(caption)) };
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"ReportTable\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"{}\" w:firstRow=\"{}\" w:lastRow=\"0\" \
         w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>{caption}\
         <w:tblDescription w:val=\"{}\"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>",
        twips(widths.iter().sum()),
        if head { "06A0" } else { "0680" },
        u8::from(head),
        escape(said)
    )
}

/// Twentieths of a point.
fn twips(points: f32) -> i32 {
    (points * 20.0).round() as i32
}

/// English metric units.
fn emu(points: f32) -> i64 {
    (points * 12_700.0).round() as i64
}

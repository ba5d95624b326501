//! Atoms in their places become the display list: marks and structure are joined here.

use super::atom::{Draw, Frame, TextDraw};
use super::display::{Area, Artifact, Item, Kid, Laid, NodeId, Page, Role, Step, Target, Tree};
use super::flow::Flowed;
use super::furniture;
use super::paginate::Place;
use super::style::{BODY, Sheet};
use crate::blocks::Document;
use crate::shapes::{Anchor, Ink, Shape, Shapes, Stroke};
use crate::text::{Shaper, Words, break_lines, clean_line};
use std::rc::Rc;

/// Draws everything.
pub(crate) fn draw(document: &Document, shaper: &Shaper, flowed: Flowed, places: &[Place]) -> Laid {
    let Flowed { mut atoms, tree, mut headings, heads, frames } = flowed;
    let count = places.last().map_or(1, |place| place.page + 1);
    let mut pages = vec![Sheet::a4(false); count];
    for (atom, place) in atoms.iter().zip(places) {
        pages[place.page] = Sheet::a4(atom.landscape);
        if let Some(heading) = atom.heading {
            headings[heading].page = place.page;
            headings[heading].top = place.top;
        }
    }
    let mut ends = vec![(usize::MAX, 0); frames.len()];
    for (frame, place) in atoms.iter().zip(places).filter_map(|(atom, place)| Some((atom.frame?, place))) {
        let (first, last): &mut (usize, usize) = &mut ends[frame];
        (*first, *last) = ((*first).min(place.page), (*last).max(place.page));
    }
    let pages = pages.into_iter().map(Page::blank).collect();
    let mut pen = Pen { shaper, tree, pages, page: 0, open: None };
    let numbers: Vec<usize> = headings.iter().map(|heading| heading.page + 1).collect();
    for page in 0..count {
        // Places follow each other, page by page.
        let (from, to) =
            (places.partition_point(|place| place.page < page), places.partition_point(|place| place.page <= page));
        pen.page = page;
        furniture::furnish(&mut pen, document, count);
        let stands = atoms[from..to].iter().zip(&places[from..to]);
        for (frame, top, bottom) in framed(stands.map(|(atom, place)| (atom.frame, place.top, atom.height))) {
            // Where a frame goes on from page to page, it reaches beyond its words.
            let (first, last) = ends[frame];
            let reach = |goes_on: bool| if goes_on { 6.0 } else { 0.0 };
            pen.frame(&frames[frame], top - reach(first < page), bottom + reach(last > page));
        }
        for (atom, place) in atoms[from..to].iter_mut().zip(&places[from..to]) {
            if let Some(head) = place.repeat.and_then(|head| heads.get(head)) {
                pen.repeat(&head.draws, place.top - head.height);
            }
            // Taken out, not copied: the words of a long report are many.
            for draw in std::mem::take(&mut atom.draws) {
                pen.draw(draw, place.top, &numbers);
            }
        }
        pen.close();
    }
    Laid { pages: pen.pages, tree: pen.tree, headings }
}

/// The frames on a page with their upper and lower ends.
fn framed(atoms: impl Iterator<Item = (Option<usize>, f32, f32)>) -> Vec<(usize, f32, f32)> {
    let mut out: Vec<(usize, f32, f32)> = Vec::new();
    for (frame, top, height) in atoms {
        let Some(frame) = frame else { continue };
        match out.last_mut() {
            Some(last) if last.0 == frame => last.2 = top + height,
            _ => out.push((frame, top, top + height)),
        }
    }
    out
}

impl Page {
    fn blank(sheet: Sheet) -> Self {
        let Sheet { width, height } = sheet;
        Self { width, height, items: Vec::new(), areas: Vec::new(), marks: 0 }
    }
}

/// What draws on the current page.
pub(super) struct Pen<'a> {
    pub(super) shaper: &'a Shaper,
    tree: Tree,
    pages: Vec<Page>,
    pub(super) page: usize,
    open: Option<NodeId>,
}

impl Pen<'_> {
    pub(super) fn sheet(&self) -> (f32, f32) {
        (self.pages[self.page].width, self.pages[self.page].height)
    }

    fn push(&mut self, item: Item) {
        self.pages[self.page].items.push(item);
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.push(Item::End);
        }
    }

    /// Opens a mark for a node, unless it is open already.
    fn begin(&mut self, node: NodeId) {
        if self.open == Some(node) {
            return;
        }
        self.close();
        self.tree.attach(node);
        let page = self.page;
        let mark = self.pages[page].marks;
        self.pages[page].marks += 1;
        self.tree.nodes[node].kids.push(Kid::Content { page, mark });
        self.push(Item::Begin { node, mark });
        self.open = Some(node);
    }

    /// Draws what is not content.
    pub(super) fn artifact(&mut self, artifact: Artifact, items: Vec<Item>) {
        if items.is_empty() {
            return;
        }
        self.close();
        self.push(Item::BeginArtifact(artifact));
        self.pages[self.page].items.extend(items);
        self.push(Item::End);
    }

    fn frame(&mut self, frame: &Frame, top: f32, bottom: f32) {
        let ground = rectangle([frame.left, top, frame.right, bottom], frame.ground);
        let bar = rectangle([frame.left, top, frame.left + 3.0, bottom], frame.bar);
        self.artifact(Artifact::Layout, vec![ground, bar]);
    }

    /// The head of a table on a page where it continues.
    fn repeat(&mut self, draws: &[Draw], top: f32) {
        let items = draws.iter().filter_map(|draw| match draw {
            Draw::Ground { bounds: [l, t, r, b], ink } => Some(rectangle([*l, t + top, *r, b + top], *ink)),
            Draw::Text(text) => Some(text_item(text.clone(), top)),
            _ => None,
        });
        self.artifact(Artifact::Repeat, items.collect());
    }

    fn draw(&mut self, draw: Draw, top: f32, numbers: &[usize]) {
        match draw {
            Draw::Ground { bounds: [l, t, r, b], ink } => {
                let item = rectangle([l, t + top, r, b + top], ink);
                self.artifact(Artifact::Layout, vec![item]);
            }
            Draw::Text(text) => self.text(text, top),
            Draw::Figure { node, at, scale, shapes } => self.figure(node, (at.0, at.1 + top), scale, &shapes),
            Draw::PageNumber { node, heading, left, right, top: inner } => {
                let number = numbers.get(heading).copied().unwrap_or(1).to_string();
                self.page_number(node, heading, &number, (left, right), top + inner);
            }
        }
    }

    fn text(&mut self, text: TextDraw, top: f32) {
        self.begin(text.node);
        let Some(target) = text.link.clone() else { return self.push(text_item(text, top)) };
        let (node, ink, x) = (text.node, text.ink, text.x);
        let (right, seen) = (x + text.run.width * text.size, x + text.run.visible() * text.size);
        let (line, lead) = text.line;
        let under = top + text.base + 1.6;
        let blank = text.run.text.trim().is_empty();
        self.push(text_item(text, top));
        if ink == Ink::Blue && !blank {
            // A line under a link within running text, so that it is not told by its colour alone.
            self.push(rectangle([x, under, seen, under + 0.6], ink));
        }
        self.area(node, [x, top + line, right, top + line + lead], &target);
    }

    /// The area of a link; it grows while the link goes on along its line.
    fn area(&mut self, node: NodeId, bounds: [f32; 4], link: &Rc<(Target, String)>) {
        let page = self.page;
        if let Some(last) = self.pages[page].areas.last_mut()
            && last.node == node
            && (last.bounds[1] - bounds[1]).abs() < 0.1
        {
            last.bounds[0] = last.bounds[0].min(bounds[0]);
            last.bounds[2] = last.bounds[2].max(bounds[2]);
            return;
        }
        let area = self.pages[page].areas.len();
        let (target, words) = (link.0.clone(), link.1.clone());
        self.pages[page].areas.push(Area { bounds, target, words, node });
        self.tree.nodes[node].kids.push(Kid::Area { page, area });
    }

    fn page_number(&mut self, node: NodeId, heading: usize, number: &str, (left, right): (f32, f32), top: f32) {
        let words = [Words { text: number, bold: false }];
        let Some(line) = break_lines(self.shaper, &words, 100.0).pop() else { return };
        let start = right - line.width * BODY.size;
        let base = top + BODY.base();
        let dots = (left + 4.0, start - 6.0);
        self.begin(node);
        for run in line.runs {
            let x = start + run.x * BODY.size;
            self.push(Item::Text { run, x, y: base, size: BODY.size, ink: Ink::Text });
        }
        let target = Rc::new((Target::Heading(heading), String::new()));
        self.area(node, [start, top, right, top + BODY.lead], &target);
        if dots.1 > dots.0 {
            let count = ((dots.1 - dots.0) / 4.0).floor() as usize;
            let dot = |n: usize| {
                let x = dots.1 - n as f32 * 4.0;
                rectangle([x - 0.8, base - 0.8, x, base], Ink::Rule)
            };
            self.artifact(Artifact::Layout, (0..count).map(dot).collect());
        }
    }

    fn figure(&mut self, node: NodeId, (x, y): (f32, f32), scale: f32, shapes: &Shapes) {
        self.begin(node);
        let items = picture(self.shaper, shapes, (x, y), scale);
        self.pages[self.page].items.extend(items);
        self.close();
        let page = self.page;
        if let Role::Figure { bounds, .. } = &mut self.tree.nodes[node].role {
            *bounds = Some((page, [x, y, x + shapes.width * scale, y + shapes.height * scale]));
        }
    }
}

/// A drawing as items of the display list.
pub(crate) fn picture(shaper: &Shaper, drawing: &Shapes, at: (f32, f32), scale: f32) -> Vec<Item> {
    let mut items = Vec::new();
    for part in &drawing.items {
        draw_part(shaper, part, at, scale, &mut items);
    }
    items
}

fn draw_part(shaper: &Shaper, part: &Shape, (x, y): (f32, f32), scale: f32, items: &mut Vec<Item>) {
    let at = |point: (f32, f32)| (x + point.0 * scale, y + point.1 * scale);
    let thin = |stroke: Option<Stroke>| stroke.map(|s| Stroke { width: s.width * scale, ..s });
    match part {
        Shape::Path { points, closed, fill, stroke } => {
            let mut steps = Vec::with_capacity(points.len() + 1);
            for (n, point) in points.iter().enumerate() {
                let (x, y) = at(*point);
                steps.push(if n == 0 { Step::Move(x, y) } else { Step::Line(x, y) });
            }
            steps.extend(closed.then_some(Step::Close));
            items.push(Item::Path { steps, fill: *fill, stroke: thin(*stroke) });
        }
        Shape::Circle { centre, radius, fill, stroke } => {
            let steps = circle(at(*centre), radius * scale);
            items.push(Item::Path { steps, fill: *fill, stroke: thin(*stroke) });
        }
        Shape::Text { at: point, text, style } => {
            let text = clean_line(text);
            let words = [Words { text: &text, bold: style.bold }];
            let size = style.size * scale;
            for line in break_lines(shaper, &words, f32::MAX) {
                let (x, y) = at(*point);
                let start = match style.anchor {
                    Anchor::Start => x,
                    Anchor::Middle => x - line.width * size / 2.0,
                    Anchor::End => x - line.width * size,
                };
                for run in line.runs {
                    let x = start + run.x * size;
                    items.push(Item::Text { run, x, y, size, ink: style.ink });
                }
            }
        }
    }
}

fn text_item(text: TextDraw, top: f32) -> Item {
    let TextDraw { x, base, size, ink, run, .. } = text;
    Item::Text { run, x, y: top + base, size, ink }
}

pub(super) fn rectangle([l, t, r, b]: [f32; 4], ink: Ink) -> Item {
    let steps = vec![Step::Move(l, t), Step::Line(r, t), Step::Line(r, b), Step::Line(l, b), Step::Close];
    Item::Path { steps, fill: Some(ink), stroke: None }
}

/// A circle as four curves.
fn circle((x, y): (f32, f32), r: f32) -> Vec<Step> {
    let k = r * 0.552_285;
    vec![
        Step::Move(x + r, y),
        Step::Curve([x + r, y + k, x + k, y + r, x, y + r]),
        Step::Curve([x - k, y + r, x - r, y + k, x - r, y]),
        Step::Curve([x - r, y - k, x - k, y - r, x, y - r]),
        Step::Curve([x + k, y - r, x + r, y - k, x + r, y]),
        Step::Close,
    ]
}

//! A logo drawn as SVG: shapes with colours and gradients, clipped and see-through where they are.
//!
//! What else SVG can do (text, pictures inside, filters, masks, patterns) is refused by name rather than left out.

use krilla::blend::BlendMode;
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{
    Fill, FillRule, LineCap, LineJoin, LinearGradient, Paint, RadialGradient, SpreadMethod, Stop, Stroke, StrokeDash,
};
use krilla::surface::Surface;
use usvg::tiny_skia_path;

use super::super::document::CannotTypeset;

/// Elements that stand for something else than shapes.
const REFUSED: [&str; 7] = ["text", "image", "foreignObject", "filter", "mask", "pattern", "feImage"];

pub(super) fn read(bytes: &[u8]) -> Result<usvg::Tree, CannotTypeset> {
    let broken = |reason: String| CannotTypeset::Logo(reason);
    let text = std::str::from_utf8(bytes).map_err(|err| broken(err.to_string()))?;
    let options = usvg::roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let xml = usvg::roxmltree::Document::parse_with_options(text, options).map_err(|err| broken(err.to_string()))?;
    if let Some(part) = xml.descendants().find_map(|node| {
        REFUSED
            .into_iter()
            .find(|name| node.has_tag_name(*name) || node.has_tag_name(("http://www.w3.org/2000/svg", *name)))
    }) {
        return Err(CannotTypeset::LogoPart(part));
    }
    let tree = usvg::Tree::from_xmltree(&xml, &usvg::Options::default()).map_err(|err| broken(err.to_string()))?;
    check(tree.root())?;
    Ok(tree)
}

/// Refuses what is not drawn below, before anything is drawn.
fn check(group: &usvg::Group) -> Result<(), CannotTypeset> {
    if group.blend_mode() != usvg::BlendMode::Normal {
        return Err(CannotTypeset::LogoPart("mix-blend-mode"));
    }
    if group.clip_path().is_some_and(|clip| {
        clip.clip_path().is_some() || clip.root().children().iter().any(|node| !matches!(node, usvg::Node::Path(_)))
    }) {
        return Err(CannotTypeset::LogoPart("clipPath"));
    }
    for child in group.children() {
        match child {
            usvg::Node::Group(group) => check(group)?,
            usvg::Node::Path(path) => {
                let paints = [path.fill().map(usvg::Fill::paint), path.stroke().map(usvg::Stroke::paint)];
                for paint in paints.into_iter().flatten() {
                    let spread = match paint {
                        usvg::Paint::LinearGradient(gradient) => gradient.spread_method(),
                        usvg::Paint::RadialGradient(gradient) => gradient.spread_method(),
                        usvg::Paint::Color(_) => usvg::SpreadMethod::Pad,
                        usvg::Paint::Pattern(_) => return Err(CannotTypeset::LogoPart("pattern")),
                    };
                    if spread != usvg::SpreadMethod::Pad {
                        return Err(CannotTypeset::LogoPart("spreadMethod"));
                    }
                }
            }
            usvg::Node::Image(_) => return Err(CannotTypeset::LogoPart("image")),
            usvg::Node::Text(_) => return Err(CannotTypeset::LogoPart("text")),
        }
    }
    Ok(())
}

pub(super) fn draw(tree: &usvg::Tree, surface: &mut Surface<'_>) {
    group(tree.root(), surface);
}

fn group(group: &usvg::Group, surface: &mut Surface<'_>) {
    let mut pushed = 0;
    surface.push_transform(&transform(group.transform()));
    pushed += 1;
    if let Some(clip) = group.clip_path().and_then(clip_outline) {
        surface.push_clip_path(&clip, &FillRule::NonZero);
        pushed += 1;
    }
    if group.opacity() != usvg::Opacity::ONE {
        surface.push_blend_mode(BlendMode::Normal);
        surface.push_opacity(number(group.opacity()));
        pushed += 2;
    }
    for child in group.children() {
        match child {
            usvg::Node::Group(inner) => self::group(inner, surface),
            usvg::Node::Path(path) if path.is_visible() => shape(path, surface),
            // The others are refused when the logo is read.
            _ => {}
        }
    }
    for _ in 0..pushed {
        surface.pop();
    }
}

/// All shapes of a clip path as one.
fn clip_outline(clip: &usvg::ClipPath) -> Option<Path> {
    let mut outline = PathBuilder::new();
    for child in clip.root().children() {
        if let usvg::Node::Path(path) = child {
            let placed = path.data().clone().transform(clip.transform())?;
            trace(&placed, &mut outline);
        }
    }
    outline.finish()
}

fn shape(path: &usvg::Path, surface: &mut Surface<'_>) {
    let mut outline = PathBuilder::new();
    trace(path.data(), &mut outline);
    let Some(outline) = outline.finish() else { return };
    let fill = path.fill().map(|fill| Fill {
        paint: paint(fill.paint()),
        opacity: number(fill.opacity()),
        rule: match fill.rule() {
            usvg::FillRule::NonZero => FillRule::NonZero,
            usvg::FillRule::EvenOdd => FillRule::EvenOdd,
        },
    });
    let stroke = path.stroke().map(stroke);
    let passes = match path.paint_order() {
        usvg::PaintOrder::FillAndStroke => [(fill, None), (None, stroke)],
        usvg::PaintOrder::StrokeAndFill => [(None, stroke), (fill, None)],
    };
    for (fill, stroke) in passes {
        if fill.is_some() || stroke.is_some() {
            surface.set_fill(fill);
            surface.set_stroke(stroke);
            surface.draw_path(&outline);
        }
    }
    surface.set_stroke(None);
}

fn trace(path: &tiny_skia_path::Path, out: &mut PathBuilder) {
    use tiny_skia_path::PathSegment;
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(to) => out.move_to(to.x, to.y),
            PathSegment::LineTo(to) => out.line_to(to.x, to.y),
            PathSegment::QuadTo(by, to) => out.quad_to(by.x, by.y, to.x, to.y),
            PathSegment::CubicTo(a, b, to) => out.cubic_to(a.x, a.y, b.x, b.y, to.x, to.y),
            PathSegment::Close => out.close(),
        }
    }
}

fn stroke(stroke: &usvg::Stroke) -> Stroke {
    Stroke {
        paint: paint(stroke.paint()),
        width: stroke.width().get(),
        miter_limit: stroke.miterlimit().get(),
        line_cap: match stroke.linecap() {
            usvg::LineCap::Butt => LineCap::Butt,
            usvg::LineCap::Round => LineCap::Round,
            usvg::LineCap::Square => LineCap::Square,
        },
        line_join: match stroke.linejoin() {
            usvg::LineJoin::Miter | usvg::LineJoin::MiterClip => LineJoin::Miter,
            usvg::LineJoin::Round => LineJoin::Round,
            usvg::LineJoin::Bevel => LineJoin::Bevel,
        },
        opacity: number(stroke.opacity()),
        dash: stroke.dasharray().map(|array| StrokeDash { array: array.to_vec(), offset: stroke.dashoffset() }),
    }
}

fn paint(paint: &usvg::Paint) -> Paint {
    match paint {
        usvg::Paint::Color(color) => colour(*color).into(),
        usvg::Paint::LinearGradient(gradient) => LinearGradient {
            x1: gradient.x1(),
            y1: gradient.y1(),
            x2: gradient.x2(),
            y2: gradient.y2(),
            transform: transform(gradient.transform()),
            spread_method: SpreadMethod::Pad,
            stops: stops(gradient.stops()),
            anti_alias: false,
        }
        .into(),
        usvg::Paint::RadialGradient(gradient) => RadialGradient {
            fx: gradient.fx(),
            fy: gradient.fy(),
            fr: gradient.fr().get(),
            cx: gradient.cx(),
            cy: gradient.cy(),
            cr: gradient.r().get(),
            transform: transform(gradient.transform()),
            spread_method: SpreadMethod::Pad,
            stops: stops(gradient.stops()),
            anti_alias: false,
        }
        .into(),
        // Refused when the logo is read.
        usvg::Paint::Pattern(_) => rgb::Color::black().into(),
    }
}

fn stops(stops: &[usvg::Stop]) -> Vec<Stop> {
    stops
        .iter()
        .map(|stop| Stop {
            offset: NormalizedF32::new(stop.offset().get()).unwrap_or(NormalizedF32::ONE),
            color: colour(stop.color()).into(),
            opacity: number(stop.opacity()),
        })
        .collect()
}

fn colour(color: usvg::Color) -> rgb::Color {
    rgb::Color::new(color.red, color.green, color.blue)
}

fn number(opacity: usvg::Opacity) -> NormalizedF32 {
    NormalizedF32::new(opacity.get()).unwrap_or(NormalizedF32::ONE)
}

fn transform(transform: usvg::Transform) -> Transform {
    Transform::from_row(transform.sx, transform.ky, transform.kx, transform.sy, transform.tx, transform.ty)
}

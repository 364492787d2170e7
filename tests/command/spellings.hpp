#pragma once

#include <string>

// The same name as other hands write it. Made without the program's own code. In and out: UTF-8.

std::string upper(const std::string& text);
std::string decomposed(const std::string& text);  ///< NFD
std::string stripped(const std::string& text);    ///< "Xa Dinh Hoa"
/// The tone on the other vowel of an open oa, oe, uy: "Hòa" and "Hoà", "Thủy" and "Thuỷ".
std::string tone_moved(const std::string& text);
/// i for y and y for i at the end of a syllable after h, k, l, m, qu, s, t: "Mỹ" and "Mĩ", "Quý" and "Quí".
std::string y_swapped(const std::string& text);
/// "P. ", "X. ", "TT. ", "TX. ", "TP. ", "H. ", "Q. ", "T. " for the type; `gap` stands after the full stop.
std::string abbreviated(const std::string& name, const std::string& gap);
